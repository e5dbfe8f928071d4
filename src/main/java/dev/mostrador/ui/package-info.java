/// How a page is made: templates, words in two languages, forms, errors, assets. Knows nothing of customer service.
@ApplicationModule(displayName = "Pages", allowedDependencies = "platform")
@NullMarked
package dev.mostrador.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
