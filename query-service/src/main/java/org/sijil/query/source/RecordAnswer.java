package org.sijil.query.source;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.Fared;
import org.sijil.domain.policy.Policy;

@Schema(description = "How the claims that a source answers for have fared, in numbers of claims")
record RecordAnswer(
        String source,
        long known,
        PolicyRef policy,

        @Schema(description = "All, whatever became of them")
        long claims,

        @Schema(description = "Live ones that weigh something and have an effect on control")
        long counted,

        @Schema(description = "Live ones that only repeat another claim, and so weigh nothing")
        long echoes,

        @Schema(description = "Live ones that another live claim repeats")
        long echoed,

        @Schema(description = "Counted ones whose word another voice gives too, on the same area within the window")
        long corroborated,

        @Schema(description = "Counted ones that another voice denies, or of which it affirms a rival, there and then")
        long contradicted,

        @Schema(description = "Taken back for good") long retracted) {
    static RecordAnswer of(String source, long known, Policy policy, List<Fared> fared) {
        return new RecordAnswer(
                source,
                known,
                policy.ref(),
                fared.size(),
                count(fared, Fared::counted),
                count(fared, Fared::merelyEchoes),
                count(fared, Fared::echoed),
                count(fared, Fared::corroborated),
                count(fared, Fared::contradicted),
                count(fared, Fared::retracted));
    }

    private static long count(List<Fared> fared, Predicate<Fared> how) {
        return fared.stream().filter(how).count();
    }
}
