package org.sijil.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Entry;
import org.sijil.store.Hash;
import org.sijil.store.LogBatch;

class EntryTracesTest {
    private static final String ORIGIN = "example.org/claims";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final RootIds ids = new RootIds();
    private OpenTelemetrySdk telemetry = telemetry(1);

    private OpenTelemetrySdk telemetry(double ratio) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setIdGenerator(ids)
                        .setSampler(Sampler.traceIdRatioBased(ratio))
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .build();
    }

    private EntryTraces traces() {
        return new EntryTraces(false, ORIGIN, telemetry, ids);
    }

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void those_who_know_the_position_know_the_trace() {
        // printf 'example.org/claims\n7' | sha256sum
        assertThat(EntryRoot.of(ORIGIN, 7))
                .isEqualTo(new EntryRoot("49df09c883bec2750d3262d696f321b8", "394e8ce19a9ece1c"));
        assertThat(EntryRoot.of(ORIGIN, 8)).isNotEqualTo(EntryRoot.of(ORIGIN, 7));
        assertThat(EntryRoot.of("example.org/control", 7)).isNotEqualTo(EntryRoot.of(ORIGIN, 7));
    }

    @Test
    void what_three_services_do_for_an_entry_is_one_trace() {
        var root = EntryRoot.of(ORIGIN, 7);
        append(7);
        traces().process("fold", batch(Instant.now(), 7), done()).await().indefinitely();
        traces().process("project", batch(Instant.now(), 7), done()).await().indefinitely();
        traces().visible(7, 8);

        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("append", "fold", "project", "visible");
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsOnly(root.traceId());
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getParentSpanId)
                .containsExactly("0".repeat(16), root.spanId(), root.spanId(), root.spanId());
    }

    @Test
    void an_entry_is_linked_with_the_request_and_the_request_with_it() {
        var request = telemetry.getTracer("test").spanBuilder("POST").startSpan();
        try (var _ = request.makeCurrent()) {
            append(3);
        }
        request.end();

        assertThat(named("append").getLinks())
                .singleElement()
                .satisfies(link -> assertThat(link.getSpanContext()).isEqualTo(request.getSpanContext()));
        assertThat(named("POST").getLinks())
                .singleElement()
                .satisfies(link -> assertThat(link.getSpanContext().getSpanId())
                        .isEqualTo(named("append").getSpanId()));
    }

    @Test
    void what_recorded_nothing_has_no_trace() {
        traces().append(Uni.createFrom().item("refused"), _ -> OptionalLong.empty())
                .await()
                .indefinitely();

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void work_that_fails_is_told_as_failed() {
        var work = Uni.createFrom().<Void>failure(new IllegalStateException("no more"));

        assertThatThrownBy(() -> traces().process("fold", batch(Instant.now(), 1), work)
                        .await()
                        .indefinitely())
                .hasMessage("no more");
        assertThat(named("fold").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void who_catches_up_traces_nothing() {
        var old = Instant.now().minus(Duration.ofHours(2));

        traces().process("fold", batch(old, 1), done()).await().indefinitely();
        traces().visible(0, 100_000);

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void all_services_keep_the_same_part() {
        telemetry = telemetry(0.1);
        LongStream.range(0, 1000).forEach(this::append);
        traces().process("fold", batch(Instant.now(), LongStream.range(0, 1000).toArray()), done())
                .await()
                .indefinitely();

        assertThat(traceIds("append")).hasSizeBetween(50, 200).isEqualTo(traceIds("fold"));
    }

    @Test
    void where_traces_are_off_work_is_left_alone() {
        var off = new EntryTraces(true, ORIGIN, telemetry, ids);
        var work = done();

        assertThat(off.process("fold", batch(Instant.now(), 1), work)).isSameAs(work);
        assertThat(off.append(work, _ -> OptionalLong.of(1))).isSameAs(work);
        off.visible(0, 1);
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    private void append(long position) {
        traces().append(done(), _ -> OptionalLong.of(position)).await().indefinitely();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static LogBatch batch(Instant recordedAt, long... positions) {
        var entries = LongStream.of(positions)
                .mapToObj(position -> new Entry(
                        position, "claim-1", 0, -1, "ClaimRecorded", recordedAt, "a", Hash.sha256(), "{}", List.of()))
                .toList();
        return new LogBatch(entries, null);
    }

    private SpanData named(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private List<String> traceIds(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .map(SpanData::getTraceId)
                .toList();
    }
}
