/// E-mail: mailboxes, the mails as they came, and what is made of them. `imap` fetches, `smtp` sends, `reader` reads
/// one mail, `connection` tries settings out, `screen` shows mailboxes and quarantine.
@NamedInterface("email")
@NullMarked
package dev.mostrador.channel.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
