/// How mail servers are spoken to: sessions with every timeout set, and what their failures mean.
@NullMarked
package dev.mostrador.channel.email.server;

import org.jspecify.annotations.NullMarked;
