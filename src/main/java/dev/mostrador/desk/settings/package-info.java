/// The shop's own words for sorting conversations.
@NullMarked
package dev.mostrador.desk.settings;

import org.jspecify.annotations.NullMarked;
