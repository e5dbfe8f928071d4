package dev.mostrador.api;

import dev.mostrador.answer.AnswerFiles.AnswerFile;
import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A prepared answer, its places not filled in.
///
/// @param owner e-mail address; null: a program made it
/// @param files names of what goes along
record AnswerJson(
        UUID id,
        String shelf,
        @Nullable UUID team,
        @Nullable String owner,
        String folder,
        String title,
        String shortcut,
        List<Wording> wordings,
        List<String> steps,
        boolean sends,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expiresOn,
        int uses,
        @Nullable Instant usedAt,
        List<String> files) {
    static AnswerJson of(PreparedAnswer it, @Nullable String owner, List<AnswerFile> files) {
        return new AnswerJson(
                it.id(),
                it.shelf().word(),
                it.team(),
                owner,
                it.folder(),
                it.title(),
                it.shortcut(),
                it.wordings(),
                it.steps(),
                it.sends(),
                it.reviewOn(),
                it.expiresOn(),
                it.uses(),
                it.usedAt(),
                files.stream().map(AnswerFile::name).toList());
    }
}
