package org.sijil.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.domain.decide.ClaimCommand.Change;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;
import org.sijil.domain.decide.ClaimCommand.RetractClaim;
import org.sijil.domain.decide.ClaimCommand.ReviewClaim;
import org.sijil.domain.decide.RegisterCommand.AdoptPolicy;
import org.sijil.domain.decide.RegisterCommand.DefineActor;
import org.sijil.domain.decide.RegisterCommand.DefineArea;
import org.sijil.domain.decide.RegisterCommand.DefineSource;
import org.sijil.domain.decide.RegisterCommand.FileReport;
import org.sijil.domain.decide.Standing.Said;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;

/**
 * Decides what becomes of a command. An append is checked once more by the log, under its lock, against the versions it
 * names; every other answer is final only if what it was given on reached the end of the log.
 */
public final class Deciding {
    private Deciding() {}

    /** A thing whose standing must be found yet before {@link #decide} can be asked; then ask again. */
    public static Optional<Thing> missing(Command command, Map<Thing, Standing> found) {
        return command instanceof CorrectClaim correction ? EchoChain.missing(correction, found) : Optional.empty();
    }

    /**
     * @param found what stands in the streams of the subject and of the claims and reports that the command names, and
     *     of all that was {@link #missing}. The subject of a definition must be looked for if the registers have it;
     *     that of a new claim or report need not be at first, for the log takes none twice
     * @param now the moment of deciding: claims may not speak of what lies ahead of it
     */
    public static Decision decide(
            Command command, Asker asker, Registers registers, Map<Thing, Standing> found, Instant now) {
        var standing = found.get(command.subject());
        if (command instanceof Change change) {
            var objection = ChangeRules.objection(change, asker, standing);
            if (objection.isPresent()) {
                return new Decision.Refused(List.of(objection.get()));
            }
        }
        if (standing != null) {
            var same = same(command, standing, registers);
            if (same.isPresent()) {
                return new Decision.AlreadySo(same.get().position());
            }
            if (isSaidOnce(command)) {
                var first = standing.first().position();
                return new Decision.Refused(List.of(new Refusal.OtherContent("/id", command.subject(), first)));
            }
        }
        var findings = new Findings(command, registers, found);
        findings.requireReferences();
        check(command, registers, now, findings);
        return findings.decision();
    }

    private static boolean isSaidOnce(Command command) {
        return command instanceof RecordClaim || command instanceof FileReport;
    }

    private static void check(Command command, Registers registers, Instant now, Findings findings) {
        switch (command) {
            case RecordClaim it -> ClaimRules.check(it.claim(), now, findings);
            case CorrectClaim it -> {
                ClaimRules.check(it.claim(), now, findings);
                ChangeRules.checkEchoes(it, findings);
            }
            case RetractClaim it -> ChangeRules.checkSpeaker(it, findings);
            case DefineActor _, DefineArea _ -> findings.requireNoCircle();
            case DefineSource it -> DefinitionRules.checkSource(it.source(), findings);
            case AdoptPolicy it -> DefinitionRules.checkPolicy(it.policy(), registers, findings);
            case ReviewClaim _, FileReport _ -> {}
        }
    }

    /** The entry that says already what the command would have said. */
    private static Optional<Said> same(Command command, Standing standing, Registers registers) {
        var said = isSaidOnce(command) ? standing.first() : standing.latest();
        return says(said.event(), command, registers) ? Optional.of(said) : Optional.empty();
    }

    private static boolean says(ClaimLogEvent event, Command command, Registers registers) {
        return switch (command) {
            // Words that were redacted can no longer be compared, and whoever sends them again adds nothing.
            case RecordClaim it ->
                event instanceof ClaimEvent.Recorded recorded
                        && recorded.claim().equals(it.claim())
                        && (recorded.words() == null || recorded.words().equals(it.words()));
            case FileReport it ->
                event instanceof ClaimLogEvent.ReportFiled filed
                        && filed.report().equals(it.report())
                        && (filed.words() == null || filed.words().equals(it.words()));
            case CorrectClaim it ->
                event instanceof ClaimEvent.Content content
                        && content.claim().equals(it.claim())
                        && it.words().equals(content.words());
            case DefineActor _, DefineSource _, DefineArea _ -> event.equals(command.event());
            // Another may have been adopted since: going back is an adoption too.
            case AdoptPolicy it -> registers.isAdopted(it.policy());
            // Once retracted is retracted, which was told; of reviews the last one stands, whoever gives it.
            case RetractClaim _, ReviewClaim _ -> false;
        };
    }
}
