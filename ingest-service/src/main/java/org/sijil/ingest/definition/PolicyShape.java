package org.sijil.ingest.definition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.decide.RegisterCommand.AdoptPolicy;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.policy.TimePrecision;
import org.sijil.domain.register.Reliability;
import org.sijil.ingest.reading.Fields;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.reading.Texts;
import org.sijil.ingest.reading.Values;

/** A policy as it is sent: whole, for a number left out would be a number nobody chose (fold.md, "Policy"). */
final class PolicyShape {
    private static final int MOST_SOURCES = 1000;
    /** Far beyond any weight that says something; sums of these stay integers. */
    private static final Shape<Integer> DECIBANS = Values.integer(-1000, 1000);

    private static final Shape<Integer> THOUSANDTHS = Values.integer(0, 10_000);
    private static final Shape<Integer> FLOOR = Values.integer(1, 1000);
    private static final Shape<Integer> HOURS = Values.integer(1, 100_000);
    private static final Shape<Integer> DAYS = Values.integer(1, 10_000);

    private static final Shape<List<Integer>> CREDIBILITY =
            Fields.shape(fields -> Stream.of("1", "2", "3", "4", "5", "6")
                    .map(grade -> fields.required(grade, THOUSANDTHS))
                    .toList());

    static final Shape<AdoptPolicy> SHAPE = Fields.shape(fields -> new AdoptPolicy(new Policy(
            fields.required("id", Texts.ID),
            fields.required("version", Values.integer(1, Integer.MAX_VALUE)),
            fields.required("reliability", whole(Reliability.class, DECIBANS)),
            fields.required("basis", whole(Basis.class, DECIBANS)),
            fields.required("unnamedSpeaker", DECIBANS),
            fields.required("stance", whole(Stance.class, THOUSANDTHS)),
            fields.required("type", Fields.shape(PolicyShape::types)),
            fields.required("place", whole(PlacePrecision.class, THOUSANDTHS)),
            fields.required("time", whole(TimePrecision.class, THOUSANDTHS)),
            fields.required("credibility", CREDIBILITY),
            fields.required("apply", FLOOR),
            fields.required("high", FLOOR),
            fields.required("windowHours", HOURS),
            fields.required("staleAfterDays", DAYS),
            fields.required("expireAfterDays", DAYS),
            new TreeSet<>(fields.required("excludedSources", Values.list(Texts.ID, 0, MOST_SOURCES))),
            fields.required("reviewedOnly", Values.FLAG))));

    private PolicyShape() {}

    private static <K extends Enum<K>> Shape<Map<K, Integer>> whole(Class<K> keys, Shape<Integer> number) {
        return Fields.shape(fields -> {
            var numbers = new EnumMap<K, Integer>(keys);
            for (var key : keys.getEnumConstants()) {
                numbers.put(key, fields.required(key.name(), number));
            }
            return numbers;
        });
    }

    /** A type that is left out weighs nothing. */
    private static Map<ClaimType, Integer> types(Fields fields) {
        var numbers = new EnumMap<ClaimType, Integer>(ClaimType.class);
        for (var type : ClaimType.values()) {
            var number = fields.optional(type.name(), THOUSANDTHS);
            if (number != null) {
                numbers.put(type, number);
            }
        }
        return numbers;
    }
}
