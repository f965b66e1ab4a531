package org.sijil.kit.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;

/**
 * The first span of an entry's trace, which everybody can name who knows the entry: of the SHA-256 of
 * {@code <origin>\n<position>} the first 16 bytes are the trace, the next 8 the span.
 */
record EntryRoot(String traceId, String spanId) {
    private static final int TRACE = 32;
    private static final int SPAN = 16;

    /** @param origin the log's name */
    static EntryRoot of(String origin, long position) {
        var hash = Hash.sha256(Bytes.utf8(origin + "\n" + position).toArray()).toString();
        return new EntryRoot(hash.substring(0, TRACE), hash.substring(TRACE, TRACE + SPAN));
    }

    /** For spans below it, and links to it. Whether any is kept is decided by the trace's id alone. */
    SpanContext context() {
        return SpanContext.createFromRemoteParent(traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault());
    }
}
