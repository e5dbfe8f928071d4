package dev.mostrador.api;

import dev.mostrador.reason.Kind;
import dev.mostrador.reason.Reason;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.reason.Reasons;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The shop's tree of reasons.
@RestController
class ReasonsController {
    private final Reasons reasons;

    ReasonsController(Reasons reasons) {
        this.reasons = reasons;
    }

    /// @param kind the usual one; null: a branch
    record ReasonJson(
            String key,
            String name,
            String nameEn,
            @Nullable String kind,
            boolean hidden,
            List<ReasonJson> reasons) {
        static ReasonJson of(Reason it, List<ReasonJson> below) {
            Kind kind = it.kind();
            return new ReasonJson(
                    it.key(), it.name("es"), it.name("en"), kind == null ? null : kind.column(), it.hidden(), below);
        }

        static ReasonJson of(ReasonTree.Branch branch) {
            return of(
                    branch.reason(),
                    branch.leaves().stream().map(it -> of(it, List.of())).toList());
        }
    }

    @GetMapping("/api/v1/reasons")
    Items<ReasonJson> index() {
        return new Items<>(
                reasons.tree().branches().stream().map(ReasonJson::of).toList());
    }
}
