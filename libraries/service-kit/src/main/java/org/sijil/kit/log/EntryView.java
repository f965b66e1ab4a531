package org.sijil.kit.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Entry;
import org.sijil.store.StoredPart;

/**
 * An entry as it is served: what was hashed, in its exact text, and the same in fields for who only reads.
 *
 * @param header the exact text that was hashed
 * @param payload the parts that are there once more, as JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        long position,
        String stream,
        long version,
        String type,
        @Nullable String recordedAt,
        @Nullable String recordedBy,
        String leafHash,
        String header,
        List<PartView> parts,
        Payload payload) {
    /** In the order in which they are stored; some entries have the first alone (claims.md, Parts). */
    private static final List<String> PARTS = List.of("facts", "words");

    private static final int WORDS = 1;

    /** As headers write it. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * @param salt hex, empty where the log is not salted
     * @param bytes the part's exact text
     * @param redacted true where the part was removed; null where it is there
     * @param by position of the entry that tells why it was removed
     * @param withheld true where the part is there, but not for this reader
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(
            String name,
            @Nullable String salt,
            @Nullable String bytes,
            @Nullable Boolean redacted,
            @Nullable Long by,
            @Nullable Boolean withheld) {
        static PartView of(String name, StoredPart stored, boolean isWithheld) {
            var part = stored.part();
            if (part == null) {
                return new PartView(name, null, null, true, stored.removedBy(), null);
            }
            if (isWithheld) {
                return new PartView(name, null, null, null, null, true);
            }
            var salt = HexFormat.of().formatHex(part.salt().toArray());
            return new PartView(name, salt, part.content().utf8(), null, null, null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Payload(
            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String facts,

            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String words) {}

    /** @param withholdsWords whether they are not for this reader; facts always are */
    static EntryView of(Entry entry, boolean withholdsWords) {
        var parts = IntStream.range(0, entry.parts().size())
                .mapToObj(i -> PartView.of(PARTS.get(i), entry.parts().get(i), withholdsWords && i == WORDS))
                .toList();
        var recordedAt = entry.recordedAt();
        return new EntryView(
                entry.position(),
                entry.stream(),
                entry.version(),
                entry.type(),
                recordedAt == null ? null : MICROSECONDS.format(recordedAt),
                entry.recordedBy(),
                entry.leafHash().hex(),
                entry.header(),
                parts,
                new Payload(bytes(parts, 0), bytes(parts, WORDS)));
    }

    private static @Nullable String bytes(List<PartView> parts, int index) {
        return index < parts.size() ? parts.get(index).bytes() : null;
    }
}
