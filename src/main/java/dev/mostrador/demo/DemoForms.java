package dev.mostrador.demo;

import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.Filled;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.channel.form.FormTexts;
import dev.mostrador.channel.form.Forms;
import dev.mostrador.platform.Ids;
import java.util.List;
import org.springframework.stereotype.Component;

/// The shop's contact form, and something that a program left in it.
@Component
class DemoForms {
    private static final String NAME = "Contacto";

    private final Forms forms;
    private final FormFiling filing;
    private final Mailboxes mailboxes;
    private final Ids ids;

    DemoForms(Forms forms, FormFiling filing, Mailboxes mailboxes, Ids ids) {
        this.forms = forms;
        this.filing = filing;
        this.mailboxes = mailboxes;
        this.ids = ids;
    }

    void open(DemoShop shop, DemoPeople people) {
        var first = shop.mailboxes().getFirst();
        var texts = new FormTexts(
                "Estamos para ayudarle",
                "Cuéntenos qué ocurre, con todo el detalle que quiera. Una foto ayuda mucho.",
                "");
        var english = new FormTexts(
                "We are here to help",
                "Tell us what happened, in as much detail as you like. A photo helps a lot.",
                "");
        forms.create(new ContactForm(
                ids.next(),
                NAME,
                mailboxes.findByAddress(first.address()).orElseThrow().id(),
                people.team(first.team()),
                texts,
                english,
                ContactForm.STARTER));
    }

    void receiveDoubtful() {
        var form = forms.all().getFirst();
        var text = "Boost your shop: https://seo.example/a https://seo.example/b https://seo.example/c";
        filing.file(new Filled(
                form.id(),
                mailboxes.all().getFirst().address(),
                form.team(),
                "en",
                "Rank Master",
                "rank@seo.example",
                "",
                List.of(new Answer("mensaje", "Mensaje", FieldKind.LONG_TEXT, text)),
                List.of(),
                new Filled.Origin("192.0.2.7", "", "form.doubt.links")));
    }
}
