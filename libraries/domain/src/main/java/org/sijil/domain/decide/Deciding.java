package org.sijil.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sijil.domain.decide.Command.AdoptPolicy;
import org.sijil.domain.decide.Command.DefineActor;
import org.sijil.domain.decide.Command.DefineArea;
import org.sijil.domain.decide.Command.DefineSource;
import org.sijil.domain.decide.Command.RecordClaim;
import org.sijil.domain.event.ClaimEvent;

/**
 * Decides what becomes of a command. An append is checked once more by the log, under its lock, against the versions it
 * names; every other answer is final only if what it was given on reached the end of the log.
 */
public final class Deciding {
    private Deciding() {}

    /**
     * @param found what stands in the streams of the subject and of the claims and reports that the command names. The
     *     subject of a definition must be looked for if the registers have it; that of a claim need not be at first, for
     *     the log takes no claim twice
     * @param now the moment of deciding: claims may not speak of what lies ahead of it
     */
    public static Decision decide(Command command, Registers registers, Map<Thing, Standing> found, Instant now) {
        var subject = command.subject();
        var standing = found.get(subject);
        if (standing != null && saysTheSame(standing, command, registers)) {
            return new Decision.AlreadySo(standing.position());
        }
        if (standing != null && command instanceof RecordClaim) {
            return new Decision.Refused(List.of(new Refusal.OtherContent("/id", subject, standing.position())));
        }
        var findings = new Findings(command, registers, found);
        findings.requireReferences();
        switch (command) {
            case RecordClaim recording -> ClaimRules.check(recording.claim(), now, findings);
            case DefineActor _, DefineArea _ -> findings.requireNoCircle();
            case DefineSource definition -> DefinitionRules.checkSource(definition.source(), findings);
            case AdoptPolicy(var policy) -> DefinitionRules.checkPolicy(policy, registers, findings);
        }
        return findings.decision();
    }

    private static boolean saysTheSame(Standing standing, Command command, Registers registers) {
        return switch (command) {
            // Words that were redacted can no longer be compared, and whoever sends them again adds nothing.
            case RecordClaim(var claim, var words) ->
                standing.event() instanceof ClaimEvent.Recorded(var recorded, var recordedWords)
                        && recorded.equals(claim)
                        && (recordedWords == null || recordedWords.equals(words));
            case DefineActor _, DefineSource _, DefineArea _ -> standing.event().equals(command.event());
            // Another may have been adopted since: going back is an adoption too.
            case AdoptPolicy(var policy) -> registers.isAdopted(policy);
        };
    }
}
