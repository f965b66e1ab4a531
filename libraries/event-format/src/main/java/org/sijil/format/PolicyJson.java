package org.sijil.format;

import static org.sijil.format.Shape.FLAG;
import static org.sijil.format.Shape.INT;
import static org.sijil.format.Shape.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.policy.TimePrecision;
import org.sijil.domain.register.Reliability;

/** A policy, whole: only types that weigh nothing may be absent. Keys in the order of fold.md, not of the enums. */
public final class PolicyJson {
    private static final List<Basis> BASES =
            List.of(Basis.GEOLOCATED_VISUAL, Basis.EYEWITNESS, Basis.OFFICIAL, Basis.UNSTATED, Basis.SECOND_HAND);

    private static final Shape<List<Integer>> CREDIBILITY = Shape.object(fields -> IntStream.rangeClosed(1, 6)
            .mapToObj(grade -> fields.required(String.valueOf(grade), INT))
            .toList());

    static final Shape<Policy> FACTS = Shape.object(fields -> new Policy(
            fields.required("id", TEXT),
            fields.required("version", INT),
            fields.required("reliability", numbers(Reliability.class)),
            fields.required("basis", numbers(Basis.class)),
            fields.required("unnamedSpeaker", INT),
            fields.required("stance", numbers(Stance.class)),
            fields.required("type", Shape.object(PolicyJson::typeNumbers)),
            fields.required("place", numbers(PlacePrecision.class)),
            fields.required("time", numbers(TimePrecision.class)),
            fields.required("credibility", CREDIBILITY),
            fields.required("apply", INT),
            fields.required("high", INT),
            fields.required("windowHours", INT),
            fields.required("staleAfterDays", INT),
            fields.required("expireAfterDays", INT),
            new TreeSet<>(fields.required("excludedSources", Shape.list(TEXT))),
            fields.required("reviewedOnly", FLAG)));

    private PolicyJson() {}

    public static ObjectNode facts(Policy policy) {
        return new FieldWriter()
                .text("id", policy.id())
                .number("version", policy.version())
                .node("reliability", numbers(policy.reliability()))
                .node("basis", basis(policy.basis()))
                .number("unnamedSpeaker", policy.unnamedSpeaker())
                .node("stance", numbers(policy.stance()))
                .node("type", numbers(policy.type()))
                .node("place", numbers(policy.place()))
                .node("time", numbers(policy.time()))
                .node("credibility", credibility(policy.credibility()))
                .number("apply", policy.apply())
                .number("high", policy.high())
                .number("windowHours", policy.windowHours())
                .number("staleAfterDays", policy.staleAfterDays())
                .number("expireAfterDays", policy.expireAfterDays())
                .node("excludedSources", Json.texts(policy.excludedSources()))
                .flag("reviewedOnly", policy.reviewedOnly())
                .object();
    }

    /** @throws MalformedEntry unless it is whole; ranges are for the rules to judge */
    public static Policy read(ObjectNode policy) {
        return FACTS.read(policy);
    }

    private static <K extends Enum<K>> Shape<Map<K, Integer>> numbers(Class<K> keys) {
        return Shape.object(fields -> {
            var numbers = new EnumMap<K, Integer>(keys);
            for (var key : keys.getEnumConstants()) {
                numbers.put(key, fields.required(key.name(), INT));
            }
            return numbers;
        });
    }

    private static Map<ClaimType, Integer> typeNumbers(FieldReader fields) {
        var numbers = new EnumMap<ClaimType, Integer>(ClaimType.class);
        for (var type : ClaimType.values()) {
            var number = fields.optional(type.name(), INT);
            if (number != null) {
                numbers.put(type, number);
            }
        }
        return numbers;
    }

    private static ObjectNode numbers(Map<?, Integer> numbers) {
        var fields = new FieldWriter();
        numbers.forEach((key, number) -> fields.number(key.toString(), number));
        return fields.object();
    }

    private static ObjectNode basis(Map<Basis, Integer> numbers) {
        var inOrder = new LinkedHashMap<Basis, Integer>();
        BASES.forEach(basis -> inOrder.put(basis, numbers.get(basis)));
        return numbers(inOrder);
    }

    private static ObjectNode credibility(List<Integer> numbers) {
        var fields = new FieldWriter();
        for (int grade = 1; grade <= 6; grade++) {
            fields.number(String.valueOf(grade), numbers.get(grade - 1));
        }
        return fields.object();
    }
}
