/// Pages on paper: the same templates as PDF (docs/adr/0027-pdf.md).
@NamedInterface("paper")
@NullMarked
package dev.mostrador.ui.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
