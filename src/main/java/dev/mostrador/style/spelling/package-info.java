/// Spelling and grammar by LanguageTool, loaded when the first draft is written (ADR 0023).
@NullMarked
package dev.mostrador.style.spelling;

import org.jspecify.annotations.NullMarked;
