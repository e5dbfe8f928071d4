/// Separates what a person wrote now from what their program put around it. One rule a class; when in doubt, everything
/// is shown.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.quote;
