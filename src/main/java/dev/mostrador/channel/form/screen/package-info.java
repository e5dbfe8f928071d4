/// The screens of forms: the customer's page, the settings, and the answers held back.
@NullMarked
package dev.mostrador.channel.form.screen;

import org.jspecify.annotations.NullMarked;
