/// What an agent does with a conversation beside writing: each a resource of its own.
@NullMarked
package dev.mostrador.desk.action;

import org.jspecify.annotations.NullMarked;
