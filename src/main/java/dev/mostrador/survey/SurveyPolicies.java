package dev.mostrador.survey;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each shop has said of asking its customers. Asked at every ending, so it is remembered.
@Component
public class SurveyPolicies {
    private static final String SIGNAL = "survey-policy";

    private final SurveyPolicyTable table;
    private final Audit audit;
    private final Signals signals;
    private final Remembered<Optional<SurveyPolicy>> said;

    SurveyPolicies(SurveyPolicyTable table, Audit audit, Signals signals) {
        this.table = table;
        this.audit = audit;
        this.signals = signals;
        this.said = new Remembered<>(signals, Set.of(SIGNAL), table::find);
    }

    public SurveyPolicy current() {
        return said.get().orElse(SurveyPolicy.USUAL);
    }

    /// Whether the shop ever asked: if not, there is nothing to look after.
    boolean isKnown() {
        return said.get().isPresent();
    }

    @Transactional
    public void change(SurveyPolicy policy) {
        if (policy.equals(current())) return;
        table.save(policy);
        audit.write("satisfaction.asking", "", details(policy));
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private static Map<String, String> details(SurveyPolicy policy) {
        return Map.of(
                "on", Boolean.toString(policy.on()),
                "days", Integer.toString(policy.days()),
                "rest", Integer.toString(policy.rest()),
                "channels", policy.channels().stream().sorted().collect(Collectors.joining(" ")));
    }
}
