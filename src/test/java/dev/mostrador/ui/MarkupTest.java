package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @Test
    void theFewMarksAreShown() {
        assertThat(html("Hola **Lucía**, es *muy* fácil."))
                .isEqualTo("<p>Hola <strong>Lucía</strong>, es <em>muy</em> fácil.</p>\n");
        assertThat(html("**todo *junto* aquí**")).contains("<strong>todo <em>junto</em> aquí</strong>");
        assertThat(html("Pasos:\n- pese a *Kira*\n- mida\n  el pecho\n\n3. tres\n4. cuatro"))
                .isEqualTo("""
                        <p>Pasos:</p>
                        <ul>
                        <li>pese a <em>Kira</em></li>
                        <li>mida<br>
                        el pecho</li>
                        </ul>
                        <ol start="3">
                        <li>tres</li>
                        <li>cuatro</li>
                        </ol>
                        """);
        assertThat(html("> dijo\n> > antes\nno"))
                .isEqualTo(
                        "<blockquote>\n<p>dijo</p>\n<blockquote>\n<p>antes</p>\n</blockquote>\n</blockquote>\n<p>no</p>\n");
        assertThat(html("[la guía](https://telepuppy.example/a?b=1&c=2) y https://x.example."))
                .contains("<a href=\"https://telepuppy.example/a?b=1&amp;c=2\">la guía</a>")
                .contains("<a href=\"https://x.example\">https://x.example</a>.");
    }

    @Test
    void whatIsNoMarkStaysAsItWasTyped() {
        for (var text : new String[] {
            "2*3*4 = 24", "un * suelto * aquí", "**sin cerrar", "* ", "-5 grados", "a_b_c", "10.5 kg", "[x] hecho"
        }) {
            assertThat(html(text)).isEqualTo("<p>" + text.strip() + "</p>\n");
        }
        assertThat(html("Hola:\n\n  sangrado\notra"))
                .isEqualTo("<p>Hola:</p>\n<p>&nbsp;&nbsp;sangrado<br>\notra</p>\n");
    }

    @Test
    void nothingTypedBecomesMarkup() {
        assertThat(html("**<script>alert(1)</script>** [x](javascript:alert(1)) ![\"><img>]"))
                .doesNotContain("<script", "href", "<img>")
                .contains("<strong>&lt;script&gt;");
        assertThat(html("[x](https://a.example/\"onmouseover=1)")).doesNotContain("href=\"https://a.example/\"on");
    }

    @Test
    void picturesStandWhereTheyAreNamed() {
        var show = new Markup.Show(
                false, name -> name.equals("a.png") ? Optional.of("<img alt=\"a\">") : Optional.empty(), null);
        assertThat(Markup.html("mire ![a.png] y ![b.png]", show)).isEqualTo("<p>mire <img alt=\"a\"> y ![b.png]</p>\n");
        assertThat(Markup.pictures("![a.png] ![b.png] ![a.png] ![no](https://x.example)"))
                .containsExactly("a.png", "b.png");
        assertThat(Markup.plain("vea ![a.png] o [aquí](https://x.example/)"))
                .isEqualTo("vea [a.png] o aquí (https://x.example/)");
    }

    @Test
    void namesStandOut() {
        var show = new Markup.Show(true, _ -> Optional.empty(), Pattern.compile("@Andrés"));
        assertThat(Markup.html("**@Andrés** mira https://x.example", show))
                .contains("<strong><mark class=\"mention\">@Andrés</mark></strong>", "rel=\"noopener");
    }

    @Test
    void whatIsBoldEndsAtTheFirstMarkThatCanEndIt() {
        assertThat(html("**a** y **b**")).isEqualTo("<p><strong>a</strong> y <strong>b</strong></p>\n");
        assertThat(html("**a **b** c**")).isEqualTo("<p><strong>a **b</strong> c**</p>\n");
        assertThat(html("***a*** b")).isEqualTo("<p><strong><em>a</em></strong> b</p>\n");
        assertThat(html("****\n** a**")).isEqualTo("<p>****<br>\n** a**</p>\n");
        assertThat(html("**" + "a".repeat(1001) + "** **b**"))
                .doesNotContain("<strong>a")
                .contains("<strong>b");
    }

    // Reading on from every mark to the end takes hours at this length; once, a moment on the busiest machine.
    @ParameterizedTest
    @ValueSource(strings = {"**a ", "**", "*", "*a", "![", "[a](", "> > > > > > ", "a@", "\n- ", "\n> ", "http://"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongTextOfOddMarksIsReadOnce(String odd) {
        assertThat(html(odd.repeat(2_000_000 / odd.length()))).isNotEmpty();
    }

    private static String html(String text) {
        return Markup.html(text, new Markup.Show(false, _ -> Optional.empty(), null));
    }
}
