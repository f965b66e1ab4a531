package org.sijil.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sijil.domain.decide.Thing;
import org.sijil.ingest.intake.Reply.Checked;
import org.sijil.ingest.intake.Reply.Checked.Check;
import org.sijil.ingest.intake.Reply.Declined;
import org.sijil.ingest.intake.Reply.Receipted;
import org.sijil.ingest.recording.Answer;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.Problem.Fault;
import org.sijil.kit.problem.ProblemType;

/** Makes replies of answers. */
@ApplicationScoped
public class Replies {
    private static final Logger LOG = Logger.getLogger(Replies.class);

    private final String log;

    Replies(@ConfigProperty(name = "sijil.origin.claims") String log) {
        this.log = log;
    }

    /** @param at pointer of the claim or definition in what was sent */
    Reply of(Answer answer, String at) {
        return switch (answer) {
            case Answer.Recorded recorded -> new Receipted(status(recorded), Receipt.of(recorded, log));
            case Answer.Acceptable(var subject, var duplicates) ->
                new Checked(new Check(subject.id(), true, duplicates));
            case Answer.Refused(var refusals) -> new Declined(Refusals.problem(refusals, at));
            case Answer.KeyReused _ -> new Declined(Problem.of(ProblemType.KEY_REUSED));
            case Answer.Overloaded _ -> new Declined(Problem.of(ProblemType.OVERLOADED));
        };
    }

    /** A redaction is always an entry of its own, whatever it is about. */
    Reply ofRedaction(Answer answer) {
        return answer instanceof Answer.Recorded recorded
                ? new Receipted(recorded.replayed() ? 200 : 201, Receipt.of(recorded, log))
                : of(answer, "");
    }

    private static int status(Answer.Recorded recorded) {
        boolean changed =
                recorded.version() > 0 && isDefinedAnew(recorded.subject().kind());
        return recorded.replayed() || changed ? 200 : 201;
    }

    private static boolean isDefinedAnew(Thing.Kind kind) {
        return switch (kind) {
            case ACTOR, SOURCE, AREA -> true;
            case POLICY, REPORT, CLAIM -> false;
        };
    }

    Reply unreadable(List<Fault> faults) {
        return new Declined(Problem.of(ProblemType.UNREADABLE, null, faults));
    }

    Reply forbidden() {
        return new Declined(Problem.of(ProblemType.FORBIDDEN));
    }

    /** The answer was lost, not the entry: both are possible. */
    Reply lost(Throwable fault) {
        LOG.warn("the claim log did not answer", fault);
        return new Declined(Problem.of(ProblemType.UNANSWERED));
    }
}
