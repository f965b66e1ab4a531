package org.sijil.incident.incidents;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.KnowledgeParameters;
import org.sijil.store.EventLog;

/** How much of the claim log is worked in: by whichever replica folds, all can answer for it. */
@ApplicationScoped
public class WorkedIn {
    /** How long a read waits for what it asks for; a folder that keeps up is there in a fraction of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Between two looks at what is worked in. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final EventLog claims;
    private final Pool pool;

    WorkedIn(@Identifier(LogSchemas.CLAIMS) EventLog claims, Pool pool) {
        this.claims = claims;
        this.pool = pool;
    }

    /** The size of the claim log to read at. */
    Uni<Long> known(KnowledgeParameters asked) {
        var waited = atLeast(asked.least());
        return asked.knownAt() == null
                ? waited
                : waited.chain(known -> asked.size(moment -> recordedBy(moment, 0, known)))
                        .call(this::atLeast);
    }

    /** Comes with what is worked in, once it is so much; a problem says so when that takes too long. */
    public Uni<Long> atLeast(long known) {
        return now().repeat()
                .withDelay(PAUSE)
                .indefinitely()
                .filter(now -> now >= known)
                .toUni()
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_YET_KNOWN, "%d entries are not worked in yet".formatted(known))));
    }

    private Uni<Long> now() {
        return pool.query("select position + 1 as size from incident.read_position")
                .execute()
                .map(rows -> rows.iterator().next().getLong("size"));
    }

    /** How many entries were recorded by then, from {@code least} to {@code most}: times never decrease along the log. */
    private Uni<Long> recordedBy(Instant moment, long least, long most) {
        if (least == most) {
            return Uni.createFrom().item(least);
        }
        long middle = (least + most) >>> 1;
        return claims.read(middle, 1)
                .map(page -> Objects.requireNonNull(page.getFirst().recordedAt(), "the claim log is stamped"))
                .chain(recorded -> recorded.isAfter(moment)
                        ? recordedBy(moment, least, middle)
                        : recordedBy(moment, middle + 1, most));
    }
}
