package org.sijil.domain.scenario;

import java.util.List;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.policy.Policy;

/**
 * What happens to claims, to those who make them and to the policy, as scenarios write it:
 *
 * <pre>
 * agency-a retracts 1
 * correction of 1  10:00  agency-a  opposition takes Village
 * desk accepts 1
 * desk rejects 1
 * desk doubts 1
 * desk grades agency-a e
 * brigade joins government
 * policy excludes agency-a
 * policy counts accepted claims
 * </pre>
 */
final class EditLine {
    private EditLine() {}

    static ClaimLogEvent event(List<String> columns, Policy policy) {
        var words = List.of(columns.getFirst().split(" "));
        return switch (words.get(1)) {
            case "retracts" -> new Retracted(words.get(2), words.getFirst(), null);
            case "of" ->
                new Corrected(ClaimLine.of(columns.subList(1, columns.size())).claim(words.get(2)), null, null);
            case "accepts" -> new Reviewed(words.get(2), Verdict.ACCEPTED, null);
            case "rejects" -> new Reviewed(words.get(2), Verdict.REJECTED, null);
            case "doubts" -> new Reviewed(words.get(2), Verdict.UNVERIFIABLE, null);
            case "grades" -> new SourceDefined(Cast.source(words.get(2), words.get(3)), null);
            case "joins" -> new ActorDefined(Cast.actor(words.getFirst(), words.get(2)), null);
            case "excludes" -> new PolicyAdopted(Policies.excluding(words.get(2), policy));
            case "counts" -> new PolicyAdopted(Policies.reviewedOnly(policy));
            default -> throw new IllegalArgumentException("nothing happens in: " + columns);
        };
    }
}
