package org.sijil.ingest.recording;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.sijil.domain.decide.ClaimCommand;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.Deciding;
import org.sijil.domain.decide.Decision;
import org.sijil.domain.decide.Standing;
import org.sijil.domain.decide.Thing;
import org.sijil.ingest.recording.Registry.Own;
import org.sijil.store.Outcome;

/** Requests that have nothing to do with each other, on their way to their answers. */
final class Batch {
    /** Decided once, and three times again (log.md, Append). */
    private static final int ATTEMPTS = 4;

    private static final Uni<Optional<Answer>> AGAIN = Uni.createFrom().item(Optional.empty());

    private final ClaimLog log;
    private final Registry registry;
    private final InstantSource clock;
    private final Executor own;

    private List<Waiting> open;
    private int attempt = 1;

    private record Wanted(Thing thing, long version) {}

    private record Found(Waiting waiting, Map<Thing, Standing> standings) {}

    private record Decided(Waiting waiting, Decision decision) {}

    Batch(List<Waiting> requests, ClaimLog log, Registry registry, InstantSource clock, Executor own) {
        this.open = requests;
        this.log = log;
        this.registry = registry;
        this.clock = clock;
        this.own = own;
    }

    /** Over when all are answered. Fails where the log cannot be read; then some are not. */
    Uni<Void> answer() {
        var appended = new ArrayList<Own>();
        return each(open, this::find)
                .map(found -> found.stream().map(this::decide).toList())
                .chain(decided -> each(decided, one -> carryOut(one, appended)))
                .chain(() -> proceed(registry.absorb(appended)));
    }

    private Uni<Void> proceed(boolean upToDate) {
        open = open.stream().filter(waiting -> !waiting.isAnswered()).toList();
        if (open.isEmpty()) {
            if (!upToDate) {
                registry.keepUp();
            }
            return Uni.createFrom().voidItem();
        }
        if (attempt == ATTEMPTS) {
            open.forEach(waiting -> waiting.answer(new Answer.Overloaded()));
            return Uni.createFrom().voidItem();
        }
        attempt++;
        return registry.catchUp().chain(this::answer);
    }

    /** The first attempt may be made on a reading that is behind; the others begin with catching up. */
    private boolean isUpToDate() {
        return attempt > 1;
    }

    private Uni<Found> find(Waiting waiting) {
        var standings = new HashMap<Thing, Standing>();
        var command = waiting.request().command();
        return each(wanted(command), wanted -> find(wanted, standings))
                .chain(() -> findMissing(command, standings))
                .map(_ -> new Found(waiting, standings));
    }

    /** Each tells which comes next. */
    private Uni<Void> findMissing(Command command, Map<Thing, Standing> standings) {
        var missing = Deciding.missing(command, standings);
        return missing.isEmpty()
                ? Uni.createFrom().voidItem()
                : find(new Wanted(missing.get(), 0), standings).chain(() -> findMissing(command, standings));
    }

    private Uni<Void> find(Wanted wanted, Map<Thing, Standing> standings) {
        return log.find(wanted.thing, wanted.version)
                .emitOn(own)
                .invoke(standing -> standing.ifPresent(stands -> standings.put(wanted.thing, stands)))
                .replaceWithVoid();
    }

    /** The entries that say what is needed to decide and is not in the registers. */
    private List<Wanted> wanted(Command command) {
        var registers = registry.registers();
        var wanted = new ArrayList<Wanted>();
        for (var reference : command.references()) {
            if (registers.find(reference.thing().kind()).isEmpty()) {
                wanted.add(new Wanted(reference.thing(), 0));
            }
        }
        var subject = command.subject();
        // Nearly every claim is new, and the log knows if one is not: only then it is looked for.
        boolean isThere = isUpToDate() || command instanceof ClaimCommand.Change;
        long version = registers
                .find(subject.kind())
                .map(register -> register.defined(subject.id()))
                .orElse(isThere ? 0L : -1L);
        if (version >= 0) {
            wanted.add(new Wanted(subject, version));
        }
        return wanted;
    }

    private Decided decide(Found found) {
        var request = found.waiting.request();
        var decision = Deciding.decide(
                request.command(), request.asker(), registry.registers(), found.standings, clock.instant());
        return new Decided(found.waiting, decision);
    }

    private Uni<Void> carryOut(Decided decided, List<Own> appended) {
        var waiting = decided.waiting;
        return answer(waiting, decided.decision, appended)
                .emitOn(own)
                .invoke(answer -> answer.ifPresent(waiting::answer))
                .onFailure()
                .invoke(waiting::fail)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .replaceWithVoid();
    }

    /** The answer, or none yet if it is to be decided again. */
    private Uni<Optional<Answer>> answer(Waiting waiting, Decision decision, List<Own> appended) {
        boolean checkOnly = waiting.request().isCheckOnly();
        return switch (decision) {
            case Decision.Append append when !checkOnly -> append(waiting, append, appended);
            case Decision _ when !isUpToDate() -> AGAIN;
            case Decision.Append append ->
                now(new Answer.Acceptable(
                        append.subject(), registry.like(waiting.request().command())));
            case Decision.AlreadySo(long position) -> byKey(waiting, replay(position));
            case Decision.Refused(var refusals) -> byKey(waiting, now(new Answer.Refused(refusals)));
        };
    }

    private Uni<Optional<Answer>> append(Waiting waiting, Decision.Append append, List<Own> appended) {
        var request = waiting.request();
        return log.append(append, request.recordedBy(), request.key())
                .emitOn(own)
                .chain(outcome -> switch (outcome) {
                    case Outcome.Appended(var receipt) -> {
                        long version = append.after() + 1;
                        appended.add(new Own(receipt.position(), append.subject(), version, append.event()));
                        yield now(new Answer.Recorded(append.subject(), version, receipt, false));
                    }
                    case Outcome.Duplicate(var receipt) -> replay(receipt.position());
                    case Outcome.IdempotencyConflict _ -> now(new Answer.KeyReused());
                    case Outcome.VersionConflict _, Outcome.StaleReliance _ -> AGAIN;
                    case Outcome.Overloaded _ -> now(new Answer.Overloaded());
                });
    }

    /** What was once appended under its key stands, whatever would become of the command today. */
    private Uni<Optional<Answer>> byKey(Waiting waiting, Uni<Optional<Answer>> otherwise) {
        var request = waiting.request();
        if (request.key() == null) {
            return otherwise;
        }
        return log.probe(waiting.subject(), request.recordedBy(), request.key()).chain(outcome -> switch (outcome) {
            case Outcome.Duplicate(var receipt) -> replay(receipt.position());
            case Outcome.IdempotencyConflict _ -> now(new Answer.KeyReused());
            case Outcome.Appended _, Outcome.VersionConflict _, Outcome.StaleReliance _ -> otherwise;
            case Outcome.Overloaded _ -> now(new Answer.Overloaded());
        });
    }

    private Uni<Optional<Answer>> replay(long position) {
        return log.recorded(position, true).map(Optional::of);
    }

    private static Uni<Optional<Answer>> now(Answer answer) {
        return Uni.createFrom().item(Optional.of(answer));
    }

    /** Begun in the given order, and over when all are. */
    private <A, B> Uni<List<B>> each(Collection<A> items, Function<A, Uni<B>> work) {
        return items.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(items.stream().map(work).toList())
                        .andFailFast()
                        .emitOn(own);
    }
}
