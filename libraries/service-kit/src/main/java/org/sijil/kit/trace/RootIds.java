package org.sijil.kit.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the roots of entries their own ids, and every other span a random one. */
@Singleton
class RootIds implements IdGenerator {
    private final IdGenerator random = IdGenerator.random();
    private final ThreadLocal<@Nullable EntryRoot> root = new ThreadLocal<>();

    /** @param start begins one span, without a parent, on this thread */
    <S> S as(EntryRoot root, Supplier<S> start) {
        this.root.set(root);
        try {
            return start.get();
        } finally {
            this.root.remove();
        }
    }

    @Override
    public String generateTraceId() {
        var named = root.get();
        return named == null ? random.generateTraceId() : named.traceId();
    }

    @Override
    public String generateSpanId() {
        var named = root.get();
        return named == null ? random.generateSpanId() : named.spanId();
    }
}
