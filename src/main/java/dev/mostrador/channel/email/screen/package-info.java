/// The screens of e-mail: the settings of mailboxes, and the mails set apart.
@NullMarked
package dev.mostrador.channel.email.screen;

import org.jspecify.annotations.NullMarked;
