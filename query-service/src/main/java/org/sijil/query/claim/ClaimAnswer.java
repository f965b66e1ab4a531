package org.sijil.query.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Verdict;

/**
 * A claim as it stands.
 *
 * @param position of the entry that recorded it, at {@code recordedAt} by {@code recordedBy}
 * @param review the last verdict
 * @param claim its content as last recorded or corrected
 * @param withheld its words that are for analysts only
 * @param redactedBy position of the redaction that took the content's words
 */
public record ClaimAnswer(
        String id,
        long position,
        Instant recordedAt,
        String recordedBy,
        boolean retracted,
        @Nullable Verdict review,
        @Schema(ref = "Claim") ObjectNode claim,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheld,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long redactedBy) {

    public static ClaimAnswer of(ToldClaim told) {
        var view = told.view();
        return new ClaimAnswer(
                view.id,
                view.position,
                told.recordedAt(),
                told.recordedBy(),
                view.retracted,
                view.verdict,
                told.content().whole(),
                told.content().withheld(),
                told.redactedBy());
    }
}
