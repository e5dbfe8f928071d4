package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences as they stand in letters to a shop for animals.
class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Hola, el arnés me ha llegado en la M y pedí la S.",
                "es | ¿Cuándo llega mi pedido?",
                "es | Buenas tardes, quería saber si tienen pienso para gatos sin cereales.",
                "es | No me funciona el enlace de seguimiento",
                "es | todavía estoy esperando el rascador y nadie me dice nada",
                "en | Hello, my order has not arrived yet. Could you tell me where it is?",
                "en | I would like to change the size of the harness",
                "en | Is this food good for a puppy of two months?",
                "en | The collar broke on the first day and I want my money back.",
                "pt | Olá, a minha encomenda ainda não chegou.",
                "pt | Gostaria de trocar a coleira por uma maior, é possível?",
                "pt | Recebi a ração errada e queria devolver.",
                "pt | Vocês enviam para o Porto? Quanto tempo demora?",
                "ca | Bon dia, encara no he rebut la comanda.",
                "ca | Voldria saber quan arribarà el pinso del meu gos.",
                "ca | Em podeu dir si aquest collar és per a gats?",
                "ca | M'ha arribat trencat i vull que em torneu els diners.",
                "gl | Ola, aínda non recibín o meu pedido.",
                "gl | Quería cambiar a correa por unha máis longa, pódese?",
                "gl | Cando chega o penso do can? Xa hai unha semana que o merquei.",
                "gl | O xoguete chegou roto e non sei que facer con el",
                "eu | Kaixo, oraindik ez dut nire eskaera jaso.",
                "eu | Noiz iritsiko da txakurraren janaria?",
                "eu | Lepokoa txikiegia da eta aldatu nahi dut.",
                "eu | Egun on, badaukazue katuentzako jostailurik?",
                "fr | Bonjour, je n'ai toujours pas reçu ma commande.",
                "fr | Est-ce que vous pouvez échanger le harnais contre une taille plus petite ?",
                "fr | Le colis est arrivé abîmé et je voudrais être remboursé.",
                "fr | Quand serez-vous livrés pour les croquettes du chat ?",
                "it | Buongiorno, non ho ancora ricevuto il mio ordine.",
                "it | Vorrei cambiare la taglia della pettorina, è possibile?",
                "it | Il pacco è arrivato rotto, cosa devo fare?",
                "it | Quando arrivano le crocchette per il mio gatto?",
                "de | Hallo, ich habe meine Bestellung noch nicht erhalten.",
                "de | Kann ich das Geschirr gegen eine kleinere Größe umtauschen?",
                "de | Das Spielzeug ist kaputt und ich möchte mein Geld zurück.",
                "de | Wann kommt das Futter für meinen Hund an?"
            })
    void aSentenceIsEnough(String language, String sentence) {
        assertThat(LanguageGuess.of(sentence)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "OK, gracias",
                "gracias",
                "Thanks",
                "Obrigado",
                "10482",
                "Hola",
                "👍",
                "Kira",
                "lucia@example.com",
                "https://telepuppy.example/arneses/de-la-talla-s",
                "Correos Express 7781 2231",
                "Привет, где мой заказ?",
                "> el pedido que hice no ha llegado",
                "No"
            })
    void whatIsTooShortOrUnknownIsNotGuessed(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
    }

    @Test
    void aLongLetterWithAForeignNameInItStaysWhatItIs() {
        assertThat(LanguageGuess.of("""
                Buenos días:

                Compré un "The Original Cat Tree" para mi gata y no encaja la base. He mirado el manual, que
                solo está en inglés ("do not use with puppies"), y sigo sin saber cómo montarlo. ¿Me pueden enviar
                las instrucciones en español?

                Un saludo.""")).contains("es");
    }
}
