package org.sijil.incident.rebuild;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far a rebuild has come, and how it ended")
record RebuildAnswer(
        String id,

        @Schema(description = "Entries of the claim log that are derived from")
        long done,

        @Schema(description = "Entries that were worked in when it began; it looks no further")
        long total,

        @Schema(description = "Entries a second") long rate,

        @Schema(description = "When it will have ended at this rate; null before the first entry and after the last")
        @Nullable
        Instant eta,

        @Schema(description = "Null while it runs. FAILED says nothing about the control log") @Nullable
        Verdict verdict,

        @Nullable Difference difference) {}
