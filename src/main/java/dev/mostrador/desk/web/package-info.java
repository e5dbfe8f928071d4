/// What an agent does with somebody on the shop's web page.
@NullMarked
package dev.mostrador.desk.web;

import org.jspecify.annotations.NullMarked;
