package org.sijil.ingest.gazetteer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.domain.decide.RegisterCommand.DefineArea;
import org.sijil.ingest.gazetteer.Verdict.Changed;
import org.sijil.ingest.gazetteer.Verdict.Conflicting;
import org.sijil.ingest.gazetteer.Verdict.New;
import org.sijil.ingest.gazetteer.Verdict.Rejected;
import org.sijil.ingest.gazetteer.Verdict.Unchanged;
import org.sijil.ingest.intake.Intake;
import org.sijil.ingest.intake.Reply;
import org.sijil.ingest.intake.Sender;
import org.sijil.ingest.recording.Request.OneOfMany;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** Has definitions recorded that were judged to be new or changed. */
@ApplicationScoped
class AreaRecording {
    private static final int SERVER_ERROR = 500;

    private final Intake intake;

    AreaRecording(Intake intake) {
        this.intake = intake;
    }

    /**
     * Begun in this order, which the log keeps. What the log's rules refuse is rejected; where it does not answer, that
     * fails with the problem.
     *
     * @param verdicts at most as many as the recorder's queue has room for
     */
    List<Uni<Verdict>> record(List<Verdict> verdicts, Sender sender) {
        return verdicts.stream()
                .map(verdict -> switch (verdict) {
                    case New(var definition) -> record(definition, verdict, sender);
                    case Changed(var definition) -> record(definition, verdict, sender);
                    case Unchanged _, Conflicting _, Rejected _ ->
                        Uni.createFrom().item(verdict);
                })
                .toList();
    }

    private Uni<Verdict> record(DefineArea definition, Verdict verdict, Sender sender) {
        return intake.take(definition, sender, new OneOfMany()).map(reply -> switch (reply) {
            case Reply.Receipted _, Reply.Checked _ -> verdict;
            case Reply.Declined(var problem)
            when problem.status() >= SERVER_ERROR -> throw new ProblemException(problem);
            case Reply.Declined(var problem) -> new Rejected(reason(problem));
        });
    }

    private static String reason(Problem problem) {
        var faults = problem.errors().stream().map(fault -> fault.pointer() + " " + fault.detail());
        return Stream.concat(Stream.of(problem.title()), faults).collect(Collectors.joining("; "));
    }
}
