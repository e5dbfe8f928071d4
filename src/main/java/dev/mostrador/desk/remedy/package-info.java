/// What the shop gave its customers, beside the conversation and in its history.
@NullMarked
package dev.mostrador.desk.remedy;

import org.jspecify.annotations.NullMarked;
