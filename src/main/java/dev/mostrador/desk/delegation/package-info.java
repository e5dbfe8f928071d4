/// Delegating on the desk: what the rules propose, the dialog, and what whoever decides gets to read.
@NullMarked
package dev.mostrador.desk.delegation;

import org.jspecify.annotations.NullMarked;
