/// The screens of people and safety: set-up, sign-in, profile, and the settings of people, teams, tokens and audit.
@NullMarked
package dev.mostrador.identity.screen;

import org.jspecify.annotations.NullMarked;
