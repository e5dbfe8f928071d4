/// Forms: a page of the shop's own where customers write without an account, and what becomes of it. Answers leave by
/// e-mail. `screen` shows the page, its settings and what is held back.
@NamedInterface("form")
@NullMarked
package dev.mostrador.channel.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
