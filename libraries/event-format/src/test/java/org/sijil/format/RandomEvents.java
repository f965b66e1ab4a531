package org.sijil.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Quote;
import org.sijil.domain.claim.Span;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.domain.register.Source;

/** Events with everything a field can hold, by chance; not events that anybody would admit. */
final class RandomEvents {
    private static final List<String> SCRAPS = List.of(
            "باب", " توما", "\u200f", "ً", "\"", "\\", "/", "\n", "\t", "\u0001", "\u2028", "🌉", "é", "x", "7");

    private final RandomGenerator random;

    RandomEvents(RandomGenerator random) {
        this.random = random;
    }

    /** One of every kind, but policies: {@link Samples} has those. */
    Stream<ClaimLogEvent> oneOfEach() {
        return Stream.of(
                new ActorDefined(
                        new Actor(
                                id(), any(Actor.Kind.values()), maybe(this::id), maybe(this::text), maybe(this::text)),
                        names()),
                new SourceDefined(
                        new Source(id(), any(Source.Kind.values()), any(Reliability.values()), maybe(this::id), coin()),
                        names()),
                new AreaDefined(area(), names()),
                new ReportFiled(new Report(id(), id(), text(), instant(), coin()), reportWords()),
                new Recorded(claim(), claimWords()),
                new Corrected(claim(), claimWords(), text()),
                new Retracted(id(), id(), text()),
                new Reviewed(id(), any(Verdict.values()), text()),
                new EntryRedacted(random.nextLong(Long.MAX_VALUE), text(), text()));
    }

    private Claim claim() {
        return new Claim(
                id(),
                any(ClaimType.values()),
                maybe(() -> any(Mode.values())),
                some(this::id),
                maybe(this::id),
                maybe(this::id),
                any(Polarity.values()),
                new Occurred(instant(), instant()),
                id(),
                maybe(this::id),
                maybe(this::id),
                any(Basis.values()),
                maybe(() -> random.nextInt(1, 7)),
                any(PlacePrecision.values()),
                coin(),
                maybe(this::id),
                maybe(() -> new Span(random.nextInt(), random.nextInt())));
    }

    private ClaimWords claimWords() {
        return new ClaimWords(
                maybe(() -> new Quote(text(), text())),
                maybe(this::text),
                some(() -> new Evidence(text(), maybe(this::text), maybe(this::text))));
    }

    private Area area() {
        return new Area(
                id(),
                any(Area.Kind.values()),
                maybe(this::id),
                maybe(() -> new Location(decimal(), decimal())),
                any(Area.Precision.values()),
                maybe(() -> "{\"type\":\"Point\",\"coordinates\":[%s,%s]}".formatted(plain(), plain())),
                texts());
    }

    private Names names() {
        return new Names(texts(), some(() -> new Alias(text(), text(), text())));
    }

    private ReportWords reportWords() {
        return new ReportWords(maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text));
    }

    private TreeMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        some(this::text).forEach(key -> texts.put(key, text()));
        return texts;
    }

    private String text() {
        return String.join("", some(() -> any(SCRAPS)));
    }

    private String id() {
        return "i-" + random.nextInt(1000);
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(), random.nextInt(12));
    }

    private String plain() {
        return decimal().toPlainString();
    }

    /** Years 0001 to 9999, to the second, millisecond, microsecond or nanosecond. */
    private Instant instant() {
        int unit = any(List.of(1_000_000_000, 1_000_000, 1_000, 1));
        return Instant.ofEpochSecond(
                random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextLong(1_000_000_000 / unit) * unit);
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return coin() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value.get()).toList();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return any(List.of(values));
    }
}
