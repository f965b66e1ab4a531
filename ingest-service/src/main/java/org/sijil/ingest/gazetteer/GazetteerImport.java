package org.sijil.ingest.gazetteer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.ingest.gazetteer.Verdict.Conflicting;
import org.sijil.ingest.gazetteer.Verdict.New;
import org.sijil.ingest.gazetteer.Verdict.Rejected;
import org.sijil.ingest.gazetteer.format.Gazetteer;
import org.sijil.ingest.intake.Sender;
import org.sijil.ingest.recording.Recorder;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;

/**
 * Works a file into the log, a few hundred rows at a time, each decided like a definition that is sent by itself. Where
 * it ends half way, what was recorded stands, and the same file again records the rest.
 */
@ApplicationScoped
class GazetteerImport {
    /** Recorded areas read at once, each with a geometry of up to a MiB. */
    private static final int AREAS_AT_ONCE = 32;

    /** A log that is silent for so long does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(GazetteerImport.class);

    private final Recorder recorder;
    private final AreaRecording recording;

    GazetteerImport(Recorder recorder, AreaRecording recording) {
        this.recorder = recorder;
        this.recording = recording;
    }

    /** Blocks until all is recorded, or, where {@code sender} is empty, until it is known what would be. */
    ImportReport run(Gazetteer file, Release release, Optional<Sender> sender) {
        var tally = new Tally();
        var index = CodeIndex.of(file.rows());
        var namesakes = Namesakes.of(file.rows());
        read(index, namesakes);
        var known = new HashSet<String>();
        for (var some : Portions.of(ParentsFirst.order(file.rows(), index, tally))) {
            var verdicts = judge(some, release, namesakes, known);
            var last = sender.map(by -> all(recording.record(verdicts, by))).orElse(verdicts);
            for (int i = 0; i < some.size(); i++) {
                tally.count(some.get(i).place(), last.get(i));
            }
        }
        return tally.report(file, release, sender.isEmpty());
    }

    /** All areas, where the file knows them by codes: no register tells of these. */
    private void read(CodeIndex index, Namesakes namesakes) {
        if (!index.wantsNone()) {
            var ids = all(List.of(recorder.areas())).getFirst();
            ids.stream()
                    .gather(Gatherers.windowFixed(AREAS_AT_ONCE))
                    .forEachOrdered(some -> find(some).stream()
                            .flatMap(Optional::stream)
                            .forEach(defined -> {
                                index.add(defined.area());
                                namesakes.add(defined);
                            }));
        }
    }

    /** @param known areas that are recorded, or will have been when the next row's turn comes */
    private List<Verdict> judge(List<Candidate> some, Release release, Namesakes namesakes, Set<String> known) {
        var parents = some.stream()
                .map(Candidate::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !known.contains(parent))
                .distinct()
                .toList();
        find(parents)
                .forEach(found ->
                        found.ifPresent(parent -> known.add(parent.area().id())));
        var recorded = find(some.stream().map(Candidate::id).toList());
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < some.size(); i++) {
            var candidate = some.get(i);
            boolean astray = candidate.parent() != null && !known.contains(candidate.parent());
            Verdict verdict = astray
                    ? new Rejected("its parent, %s, is not recorded".formatted(candidate.parent()))
                    : Judging.judge(candidate, recorded.get(i).orElse(null), release);
            var namesake = verdict instanceof New ? namesakes.find(candidate.place()) : Optional.<String>empty();
            if (namesake.isPresent()) {
                verdict = new Conflicting(
                        "%s is called the same and lies near; if it is that, give it the code that the file knows it by"
                                .formatted(namesake.get()));
            }
            if (verdict instanceof New) {
                known.add(candidate.id());
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private List<Optional<AreaDefined>> find(List<String> ids) {
        return all(ids.stream().map(recorder::findArea).toList());
    }

    private static <T> List<T> all(List<Uni<T>> answers) {
        return answers.isEmpty()
                ? List.of()
                : Uni.join()
                        .all(answers)
                        .andFailFast()
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .transform(GazetteerImport::unanswered)
                        .await()
                        .indefinitely();
    }

    private static Throwable unanswered(Throwable fault) {
        if (fault instanceof ProblemException) {
            return fault;
        }
        LOG.warn("the claim log did not answer", fault);
        return new ProblemException(Problem.of(ProblemType.UNANSWERED));
    }
}
