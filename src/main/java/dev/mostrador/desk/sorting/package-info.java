/// Why the customer writes and in what mood: shown beside the conversation, said with one key.
@NullMarked
package dev.mostrador.desk.sorting;

import org.jspecify.annotations.NullMarked;
