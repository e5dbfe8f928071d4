/// Surveys as pages: the customer's, and the supervisors' settings with what came of it.
@NullMarked
package dev.mostrador.survey.screen;

import org.jspecify.annotations.NullMarked;
