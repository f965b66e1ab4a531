package org.sijil.domain.fold;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.policy.TimePrecision;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/** Reads the worlds of the vectors. */
final class WorldJson {
    private WorldJson() {}

    static Known known(JsonNode world) {
        var known = new Known();
        known.adopt(policy(world.get("policy")));
        world.get("actors")
                .forEach(actor ->
                        known.define(new Actor(id(actor), Actor.Kind.UNIT, text(actor, "partOf"), null, null)));
        world.get("sources").forEach(source -> known.define(source(source)));
        world.get("areas")
                .forEach(area -> known.define(new Area(
                        id(area),
                        Area.Kind.TOWN,
                        text(area, "parent"),
                        null,
                        Area.Precision.UNLOCATED,
                        null,
                        new TreeMap<>())));
        world.get("claims").forEach(claim -> known.recall(claim(claim)));
        return known;
    }

    private static Source source(JsonNode source) {
        return new Source(
                id(source),
                Source.Kind.valueOf(source.get("kind").asText()),
                Reliability.valueOf(source.get("reliability").asText()),
                text(source, "side"),
                false);
    }

    private static KnownClaim claim(JsonNode json) {
        var claim = new Claim(
                id(json),
                ClaimType.valueOf(json.get("type").asText()),
                null,
                texts(json.get("areas")),
                text(json, "actor"),
                text(json, "counterparty"),
                Polarity.valueOf(json.path("polarity").asText("AFFIRMS")),
                new Occurred(
                        Instant.parse(json.at("/occurred/earliest").asText()),
                        Instant.parse(json.at("/occurred/latest").asText())),
                json.get("source").asText(),
                text(json, "origin"),
                text(json, "echoOf"),
                Basis.valueOf(json.path("basis").asText("UNSTATED")),
                json.has("credibility") ? json.get("credibility").asInt() : null,
                PlacePrecision.valueOf(json.path("placePrecision").asText("EXACT")),
                json.has("evidence"),
                null,
                null);
        return new KnownClaim(
                claim,
                json.get("position").asLong(),
                json.path("retracted").asBoolean(),
                json.has("review") ? Verdict.valueOf(json.get("review").asText()) : null);
    }

    private static Policy policy(JsonNode json) {
        return new Policy(
                id(json),
                json.get("version").asInt(),
                numbers(json.get("reliability"), Reliability.class),
                numbers(json.get("basis"), Basis.class),
                json.get("unnamedSpeaker").asInt(),
                numbers(json.get("stance"), Stance.class),
                numbers(json.get("type"), ClaimType.class),
                numbers(json.get("place"), PlacePrecision.class),
                numbers(json.get("time"), TimePrecision.class),
                json.get("credibility").valueStream().map(JsonNode::asInt).toList(),
                json.get("apply").asInt(),
                json.get("high").asInt(),
                json.get("windowHours").asInt(),
                json.get("staleAfterDays").asInt(),
                json.get("expireAfterDays").asInt(),
                new TreeSet<>(texts(json.get("excludedSources"))),
                json.get("reviewedOnly").asBoolean());
    }

    private static <K extends Enum<K>> Map<K, Integer> numbers(JsonNode json, Class<K> keys) {
        var numbers = new EnumMap<K, Integer>(keys);
        Arrays.stream(keys.getEnumConstants())
                .filter(key -> json.has(key.name()))
                .forEach(key -> numbers.put(key, json.get(key.name()).asInt()));
        return numbers;
    }

    private static String id(JsonNode json) {
        return json.get("id").asText();
    }

    static List<String> texts(JsonNode json) {
        return json.valueStream().map(JsonNode::asText).toList();
    }

    static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }
}
