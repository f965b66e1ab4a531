package org.sijil.query.coverage;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.KnownClaim;

/**
 * The last that was said of an area; nulls where nothing ever was.
 *
 * @param moment that the claim speaks of: the latest it may have been
 * @param days whole ones from then until {@code validAt}
 */
record Coverage(
        String area,
        @Nullable String claim,
        @Nullable Instant moment,

        @Schema(description = "Whole days from that moment to validAt; null: never") @Nullable
        Long days) {

    static Coverage of(String area, @Nullable KnownClaim last, Instant validAt) {
        if (last == null) {
            return new Coverage(area, null, null, null);
        }
        var moment = Instant.ofEpochSecond(last.moment());
        return new Coverage(
                area, last.id(), moment, Duration.between(moment, validAt).toDays());
    }
}
