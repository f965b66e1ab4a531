package org.sijil.ingest.gazetteer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.gazetteer.format.Format;

/** What became of a file, or would become of it. */
@JsonPropertyOrder({
    "format",
    "version",
    "attribution",
    "licence",
    "dryRun",
    "columns",
    "unread",
    "rows",
    "new",
    "changed",
    "unchanged",
    "conflictingTotal",
    "conflicting",
    "rejectedTotal",
    "rejected"
})
record ImportReport(
        Format format,

        @Schema(description = "of the gazetteer, as the file or the sender tells it") @Nullable
        String version,

        @Nullable String attribution,

        @Nullable String licence,

        @Schema(description = "true: nothing was recorded") boolean dryRun,

        @Schema(description = "by their name in the file: what the columns were read as")
        Map<String, String> columns,

        @Schema(description = "columns that say nothing here; map tells otherwise")
        List<String> unread,

        int rows,

        @JsonProperty("new") int added,

        int changed,

        @Schema(description = "recorded as the file has them")
        int unchanged,

        int conflictingTotal,

        @Schema(description = "left out, for the file contradicts what is recorded: the first 1,000")
        List<Finding> conflicting,

        int rejectedTotal,

        @Schema(description = "left out, for they cannot be recorded: the first 1,000")
        List<Finding> rejected) {}
