package org.sijil.query.clock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.request.KnowledgeParameters;
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
        boolean pinned = validAt != null && asked.isSize();
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
        var waited = served.atLeast(asked.least());
        // What was recorded by a time is found among what is served, so it is looked up after the waiting.
        return asked.knownAt() == null
                ? waited
                : waited.chain(() -> asked.size(entries::sizeAt)).call(served::atLeast);
    }
}
