package org.sijil.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.domain.register.Source;

/** The events behind the golden files, by file name: of each stored type one with every field, some with the least. */
final class Samples {
    private static final Occurred MORNING =
            new Occurred(Instant.parse("2031-05-04T03:00:00Z"), Instant.parse("2031-05-04T08:30:00.25Z"));

    private static final Claim LEAST = claim("c-2", ClaimType.HOLDS);
    private static final Claim MOST = new Claim(
            "c-1",
            ClaimType.TAKES_CONTROL,
            Mode.NO_RESISTANCE,
            List.of("bridge-old", "bridge-new"),
            "harbour-guard",
            "river-army",
            Polarity.DENIES,
            MORNING,
            "evening-post",
            "guard-speaker",
            "c-0",
            Basis.GEOLOCATED_VISUAL,
            2,
            PlacePrecision.NEAR,
            true,
            "report-7",
            new Span(12, 48));
    private static final ClaimWords WORDS = new ClaimWords(
            new Quote("«دخلت قواتنا الجسر القديم صباحاً» – قال الناطق", "ar"),
            "heard \"twice\", once from across the river\n\tthen again",
            List.of(
                    new Evidence("https://example.org/v/1?x=1&y=ب", "00ff".repeat(16), "video/mp4"),
                    new Evidence("https://example.org/p/2", null, null)));

    private Samples() {}

    static Map<String, ClaimLogEvent> ofClaimLog() {
        var samples = new LinkedHashMap<String, ClaimLogEvent>();
        samples.put(
                "actor.defined.v1",
                new ActorDefined(
                        new Actor("harbour-guard", Actor.Kind.UNIT, "harbour-league", "Guard", "#2f7d32"),
                        names(Map.of("en", "Harbour Guard", "ar", "حرس المرفأ"))));
        samples.put(
                "actor.defined.v1.least",
                new ActorDefined(new Actor("river-army", Actor.Kind.STATE_FORCES, null, null, null), Names.NONE));
        samples.put(
                "source.defined.v1",
                new SourceDefined(
                        new Source("guard-speaker", Source.Kind.PARTY, Reliability.C, "harbour-guard", true),
                        names(Map.of("ar", "ناطق الحرس"))));
        samples.put(
                "source.defined.v1.least",
                new SourceDefined(
                        new Source("evening-post", Source.Kind.MEDIA, Reliability.B, null, false), Names.NONE));
        samples.put("area.defined.v1", new AreaDefined(area(), areaNames()));
        samples.put(
                "area.defined.v1.least",
                new AreaDefined(
                        new Area(
                                "delta", Area.Kind.REGION, null, null, Area.Precision.UNLOCATED, null, new TreeMap<>()),
                        names(Map.of("en", "The Delta"))));
        samples.put("policy.adopted.v1", new PolicyAdopted(Policy.BUILT_IN));
        samples.put("policy.adopted.v1.other", new PolicyAdopted(strict()));
        samples.put(
                "report.filed.v1",
                new ReportFiled(
                        new Report("report-7", "evening-post", "ar", Instant.parse("2031-05-04T09:00:00Z"), true),
                        new ReportWords(
                                "https://example.org/r/7", "يوم عند الجسر", "سطر أول\nسطر ثانٍ", "ab".repeat(32))));
        samples.put(
                "report.filed.v1.least",
                new ReportFiled(
                        new Report("report-8", "evening-post", "en", Instant.parse("2031-05-04T09:00:01.5Z"), false),
                        ReportWords.NONE));
        samples.put("claim.recorded.v1", new Recorded(MOST, WORDS));
        samples.put("claim.recorded.v1.least", new Recorded(LEAST, ClaimWords.NONE));
        samples.put("claim.corrected.v1", new Corrected(MOST, WORDS, "الجسر الجديد أيضاً"));
        samples.put("claim.corrected.v1.least", new Corrected(LEAST, ClaimWords.NONE, "wrong day"));
        samples.put("claim.retracted.v1", new Retracted("c-1", "evening-post", "نعتذر عن الخطأ"));
        samples.put("claim.reviewed.v1", new Reviewed("c-1", Verdict.UNVERIFIABLE, "nobody was there"));
        samples.put("entry.redacted.v1", new EntryRedacted(41, "محكمة المرفأ", "names a child"));
        return samples;
    }

    static Claim claim(String id, ClaimType type) {
        return new Claim(
                id,
                type,
                null,
                List.of("bridge-old"),
                "river-army",
                null,
                Polarity.AFFIRMS,
                MORNING,
                "evening-post",
                null,
                null,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                null,
                null);
    }

    private static Names names(Map<String, String> byLanguage) {
        return new Names(new TreeMap<>(byLanguage), List.of());
    }

    private static Area area() {
        return new Area(
                "bridge-old",
                Area.Kind.NEIGHBOURHOOD,
                "harbour",
                new Location(new BigDecimal("33.510"), new BigDecimal("-0.00000012")),
                Area.Precision.SETTLEMENT,
                "{\"type\":\"Point\",\"coordinates\":[36.30,33.5100000000000001,7]}",
                new TreeMap<>(Map.of("pcode", "XX0101", "geonames", "12345")));
    }

    private static Names areaNames() {
        return new Names(
                new TreeMap<>(Map.of("en", "Old Bridge", "ar", "الجسر القديم")),
                List.of(new Alias("al-Jisr al-Qadīm", "ar-Latn", "transliteration"), new Alias("جسر", "ar", "press")));
    }

    private static Policy strict() {
        var base = Policy.BUILT_IN;
        var type = new EnumMap<>(base.type());
        type.remove(ClaimType.GOVERNS);
        type.put(ClaimType.ABANDONS_MATERIEL, 100);
        return new Policy(
                "strict",
                3,
                base.reliability(),
                base.basis(),
                -4,
                base.stance(),
                type,
                base.place(),
                base.time(),
                List.of(1200, 1000, 900, 400, 0, 800),
                10,
                14,
                24,
                14,
                45,
                new TreeSet<>(List.of("river-radio", "evening-post")),
                true);
    }
}
