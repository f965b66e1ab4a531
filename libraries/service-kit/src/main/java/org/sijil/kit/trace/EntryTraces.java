package org.sijil.kit.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.store.Entry;
import org.sijil.store.LogBatch;

/**
 * Spans of the claim log's entries. Between the services goes nothing but the logs, whose bytes say nothing of traces: an
 * entry's trace is found by its position, {@link EntryRoot}. Spans tell positions, and never what an entry says.
 */
@ApplicationScoped
public class EntryTraces {
    private static final AttributeKey<Long> POSITION = AttributeKey.longKey("sijil.position");

    /** Who catches up works in what was waited for by nobody. */
    private static final Duration RECENT = Duration.ofHours(1);

    /** As many as a batch has; where more become visible at once, it is to one who catches up. */
    private static final long VISIBLE_AT_ONCE = 500;

    private final boolean enabled;
    private final String origin;
    private final Tracer tracer;
    private final RootIds ids;
    private final InstantSource clock = InstantSource.system();

    EntryTraces(
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled,
            @ConfigProperty(name = "sijil.origin.claims") String origin,
            OpenTelemetry telemetry,
            RootIds ids) {
        this.enabled = !disabled;
        this.origin = origin;
        this.tracer = telemetry.getTracer("org.sijil");
        this.ids = ids;
    }

    /**
     * The root, linked with the span of the request that waits for it.
     *
     * @param appended tells the position, if there is an entry that was not there before
     */
    public <A> Uni<A> append(Uni<A> work, Function<A, OptionalLong> appended) {
        return enabled ? Uni.createFrom().deferred(() -> appendNow(work, appended)) : work;
    }

    private <A> Uni<A> appendNow(Uni<A> work, Function<A, OptionalLong> appended) {
        var request = Span.current();
        var begun = clock.instant();
        return work.invoke(answer -> appended.apply(answer).ifPresent(position -> {
            var root = EntryRoot.of(origin, position);
            request.addLink(root.context());
            var span = tracer.spanBuilder("append")
                    .setNoParent()
                    .setSpanKind(SpanKind.PRODUCER)
                    .setAttribute(POSITION, position)
                    .setStartTimestamp(begun)
                    .addLink(request.getSpanContext());
            ids.as(root, span::startSpan).end();
        }));
    }

    /** For each entry of the batch a span as long as the work on them all. */
    public Uni<Void> process(String name, LogBatch batch, Uni<Void> work) {
        return enabled ? Uni.createFrom().deferred(() -> processNow(name, batch.entries(), work)) : work;
    }

    private Uni<Void> processNow(String name, List<Entry> entries, Uni<Void> work) {
        var begun = clock.instant();
        var spans = entries.stream()
                .filter(this::isRecent)
                .map(entry -> below(name, entry.position())
                        .setSpanKind(SpanKind.CONSUMER)
                        .setStartTimestamp(begun)
                        .startSpan())
                .toList();
        return work.onItemOrFailure()
                .invoke((_, failure) -> spans.forEach(span -> {
                    if (failure != null) {
                        span.setStatus(StatusCode.ERROR);
                    }
                    span.end();
                }));
    }

    private boolean isRecent(Entry entry) {
        var recordedAt = entry.recordedAt();
        return recordedAt != null && recordedAt.isAfter(clock.instant().minus(RECENT));
    }

    /** The moment from which reads show the entries from a position on to that before another. */
    public void visible(long from, long to) {
        if (enabled && to - from <= VISIBLE_AT_ONCE) {
            LongStream.range(from, to)
                    .forEach(position -> below("visible", position).startSpan().end());
        }
    }

    private SpanBuilder below(String name, long position) {
        var root = Span.wrap(EntryRoot.of(origin, position).context());
        return tracer.spanBuilder(name).setParent(Context.root().with(root)).setAttribute(POSITION, position);
    }
}
