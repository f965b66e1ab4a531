package org.sijil.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Append;

/** An entry's header, written a second time and apart from the database's function. */
final class HeaderText {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private HeaderText() {}

    static String of(Append append, long position, long version, long previous, @Nullable Instant recordedAt) {
        var stamp = recordedAt == null ? "" : """
                  ,"recordedAt":"%s","recordedBy":"%s\"""".formatted(MICROSECONDS.format(recordedAt), append.recordedBy());
        var parts = append.parts().stream()
                .map(part -> '"' + part.commitment().hex() + '"')
                .collect(Collectors.joining(","));
        return """
               {"v":1,"position":%d,"stream":"%s","version":%d,"previous":%d,"type":"%s"%s,"parts":[%s]}""".formatted(position, append.stream(), version, previous, append.type(), stamp, parts);
    }
}
