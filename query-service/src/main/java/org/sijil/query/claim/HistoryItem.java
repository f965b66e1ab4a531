package org.sijil.query.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry on a claim.
 *
 * @param content what the claim says from here on
 * @param changed in which fields the claim now stands otherwise; empty where it begins
 * @param withheld words of this entry that are for analysts only
 * @param redactedBy position of the redaction that took this entry's words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryItem(
        long position,
        Instant recordedAt,
        String recordedBy,
        String type,
        @Schema(ref = "Claim") ObjectNode content,
        @Nullable String reason,
        List<Change> changed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheld,
        @Nullable Long redactedBy,
        Links links) {

    /** @param field of the content; or {@code retractedBy}, {@code review} */
    public record Change(
            String field,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            JsonNode before,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            JsonNode after) {}

    /**
     * Where the entry itself can be read.
     *
     * @param receipt what proves to anybody that the entry is in the log
     */
    public record Links(String entry, String receipt) {
        static Links of(String log, long position) {
            var entry = "%s/entries/%d".formatted(log, position);
            return new Links(entry, entry + "/receipt");
        }
    }
}
