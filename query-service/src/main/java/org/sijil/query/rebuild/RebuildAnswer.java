package org.sijil.query.rebuild;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far a rebuild has come, and how it ended")
record RebuildAnswer(
        String id,

        @Schema(description = "Entries of both logs that are worked in")
        long done,

        @Schema(description = "Entries of both logs that are worked into what is read")
        long total,

        @Schema(description = "Entries a second") long rate,

        @Schema(description = "When it will have ended at this rate; null before the first entries and after the last")
        @Nullable
        Instant eta,

        @Schema(description = "Null while it runs. FAILED leaves what is read as it was") @Nullable
        Verdict verdict) {}
