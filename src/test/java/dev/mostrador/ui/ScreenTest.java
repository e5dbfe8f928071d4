package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The checks of [Screen] can fail.
@ModuleTest
class ScreenTest {
    @Autowired
    Telepuppy telepuppy;

    @Test
    void aFieldWithoutALabelIsFound() {
        try (var screen = Screen.open(telepuppy.nobody(), Look.DESK)) {
            screen.go("/sign-in").page().evaluate("document.querySelector('label').remove()");
            assertThatThrownBy(screen::isAccessible).hasMessageContaining("label");
        }
    }

    @Test
    void aPageThatMustBeScrolledSidewaysIsFound() {
        try (var screen = Screen.open(telepuppy.nobody(), Look.PHONE)) {
            screen.go("/sign-in").page().evaluate("document.querySelector('h1').style.width = '900px'");
            assertThatThrownBy(screen::isAccessible).hasMessageContaining("sideways");
        }
    }

    @Test
    void anInlineStyleIsBlockedAndFound() {
        assertThatThrownBy(() -> {
                    try (var screen = Screen.open(telepuppy.nobody(), Look.DESK)) {
                        screen.go("/sign-in")
                                .page()
                                .evaluate("document.body.innerHTML += '<p style=\"color: red\">x</p>'");
                    }
                })
                .hasMessageContaining("Content Security Policy");
    }
}
