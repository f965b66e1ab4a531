package org.sijil.query.clock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.request.Rfc3339;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.position.Served;

/** Finds the moment at which a read is answered, and waits for it where it is not served yet. */
@ApplicationScoped
public class Clocks {
    private final Served served;
    private final EntryViews entries;

    Clocks(Served served, EntryViews entries) {
        this.served = served;
        this.entries = entries;
    }

    public Uni<Moment> moment(@Nullable Instant validAt, KnowledgeParameters asked) {
        var at = (validAt == null ? Instant.now() : validAt).truncatedTo(ChronoUnit.SECONDS);
        boolean pinned = validAt != null && asked.knownAt() != null && isSize(asked.knownAt());
        return known(asked).map(known -> new Moment(at, known, pinned));
    }

    /** Where a page begins: as its cursor says, else at the beginning of the list. */
    public Uni<Cursor> start(@Nullable String cursor, @Nullable Instant validAt, KnowledgeParameters asked) {
        if (cursor == null) {
            return moment(validAt, asked).map(moment -> new Cursor(moment, ""));
        }
        var next = Cursor.decode(cursor);
        return served.atLeast(next.moment().known()).replaceWith(next);
    }

    public Uni<Long> known(KnowledgeParameters asked) {
        long least = asked.minKnown() == null ? 0 : asked.minKnown();
        if (least < 0) {
            throw new ProblemException(Problem.badParameter("minKnown", "must be 0 or more"));
        }
        var waited = served.atLeast(least);
        var knownAt = asked.knownAt();
        // What was recorded by a time is found among what is served, so it is looked up after the waiting.
        return knownAt == null ? waited : waited.chain(() -> size(knownAt)).call(served::atLeast);
    }

    private Uni<Long> size(String knownAt) {
        try {
            return isSize(knownAt)
                    ? Uni.createFrom().item(Long.valueOf(knownAt))
                    : entries.sizeAt(Rfc3339.instant(knownAt));
        } catch (NumberFormatException | DateTimeException _) {
            throw new ProblemException(Problem.badParameter(
                    "knownAt", "must be a time of RFC 3339 with offset or Z, or a size of the claim log"));
        }
    }

    private static boolean isSize(String knownAt) {
        return knownAt.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
