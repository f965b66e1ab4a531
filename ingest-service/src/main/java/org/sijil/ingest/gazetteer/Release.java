package org.sijil.ingest.gazetteer;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.gazetteer.format.AreaRef.Code;
import org.sijil.ingest.gazetteer.format.Format;

/**
 * One edition of a gazetteer, and on whose terms it is used. Each area keeps it as a code, {@code from-cod-ab}: facts
 * are never redacted, and whoever shows an area has it at hand (decision 17).
 */
record Release(
        Format format,
        @Nullable String version,
        @Nullable String attribution,
        @Nullable String licence) {
    /** None where nothing is known of it. */
    Optional<Code> code() {
        var known = Stream.of(version, attribution, licence)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("; "));
        return attribution == null && licence == null
                ? Optional.empty()
                : Optional.of(new Code("from-" + format.word(), known));
    }
}
