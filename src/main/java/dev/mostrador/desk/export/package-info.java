/// Any list of the desk as a file for a spreadsheet or a program.
@NullMarked
package dev.mostrador.desk.export;

import org.jspecify.annotations.NullMarked;
