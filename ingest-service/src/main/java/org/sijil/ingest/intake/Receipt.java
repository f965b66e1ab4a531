package org.sijil.ingest.intake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.ingest.recording.Answer;

/** What a sender keeps: where the entry stands, and the hash by which anybody can prove that it does. */
@JsonPropertyOrder({"id", "position", "leafHash", "recordedAt", "log", "replayed"})
public record Receipt(
        @Schema(examples = "0193a1b2-7c00-7000-8000-000000000001")
        String id,

        @Schema(description = "0-based place in the log, final", examples = "42")
        long position,

        @Schema(
                description = "SHA-256 of 0x00 and the entry's header, lower-case hex",
                examples = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
        String leafHash,

        @Schema(
                description = "never decreases along the log",
                format = "date-time",
                examples = "2024-12-07T11:04:05.123456Z")
        String recordedAt,

        @Schema(description = "the log's name", examples = "sijil.local/claims")
        String log,

        @Schema(description = "it stood there before") boolean replayed) {
    /** Always six decimals, as in the entry's header. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Receipt of(Answer.Recorded recorded, String log) {
        var receipt = recorded.receipt();
        var recordedAt = Objects.requireNonNull(receipt.recordedAt(), "the claim log is stamped");
        return new Receipt(
                recorded.subject().id(),
                receipt.position(),
                receipt.leafHash().hex(),
                STAMP.format(recordedAt),
                log,
                recorded.replayed());
    }
}
