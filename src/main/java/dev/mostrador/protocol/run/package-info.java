/// The protocol at work in a conversation: its steps, their gates, the customer's agreement.
@NamedInterface("run")
@NullMarked
package dev.mostrador.protocol.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
