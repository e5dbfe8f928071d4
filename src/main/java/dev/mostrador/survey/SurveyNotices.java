package dev.mostrador.survey;

import dev.mostrador.notice.NoticeDetail;
import dev.mostrador.notice.NoticeKind;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says with the notice of a low rating what the customer wrote with it.
@Component
class SurveyNotices implements NoticeDetail {
    private static final int LONGEST = 300; // characters

    private final SurveyAnswerTable table;

    SurveyNotices(SurveyAnswerTable table) {
        this.table = table;
    }

    @Override
    public boolean knows(NoticeKind kind) {
        return kind == NoticeKind.LOW_RATING;
    }

    @Override
    public Map<UUID, String> of(NoticeKind kind, Collection<UUID> conversations) {
        return table.newest(conversations).stream()
                .filter(it -> !it.comment().isBlank())
                .collect(Collectors.toMap(SurveyAnswer::conversation, it -> glance(it.comment())));
    }

    private static String glance(String comment) {
        var line = comment.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
