/// A language model that drafts, rewrites, sums up and translates, if the shop has one: any endpoint that speaks
/// OpenAI's chat completions. Off until an administrator names one (ADR 0030). What it writes is a draft and nothing
/// else.
@ApplicationModule(
        displayName = "Assistant",
        allowedDependencies = {"platform", "ui", "identity", "conversation", "style", "voice"})
@NullMarked
package dev.mostrador.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
