package org.sijil.ingest.lines;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.intake.Receipt;
import org.sijil.ingest.intake.Reply;
import org.sijil.kit.problem.Problem;

@Schema(description = "What became of one line: the status it would have had alone, and a receipt or a problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"line", "status", "receipt", "problem"})
public record LineOutcome(
        @Schema(description = "counted from 1, blank lines too")
        long line,

        int status,
        @Nullable Receipt receipt,
        @Nullable Problem problem) {
    static LineOutcome of(long line, Reply reply) {
        return switch (reply) {
            case Reply.Receipted(int status, var receipt) -> new LineOutcome(line, status, receipt, null);
            case Reply.Declined(var problem) -> new LineOutcome(line, problem.status(), null, problem);
            case Reply.Checked _ -> throw new IllegalStateException("lines are recorded, not checked");
        };
    }
}
