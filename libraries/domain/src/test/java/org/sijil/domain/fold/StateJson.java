package org.sijil.domain.fold;

import static org.sijil.domain.fold.WorldJson.text;
import static org.sijil.domain.fold.WorldJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.LastKnown;
import org.sijil.domain.control.Pending;
import org.sijil.domain.control.Segment;

/** Reads the states that the vectors expect. */
final class StateJson {
    private StateJson() {}

    static List<Segment> segments(JsonNode json) {
        return json.valueStream()
                .map(segment -> new Segment(Instant.parse(segment.get("from").asText()), state(segment.get("state"))))
                .toList();
    }

    static ControlState state(JsonNode json) {
        var restsOn = text(json, "restsOn");
        return new ControlState(
                text(json, "controller"),
                Ground.valueOf(json.get("ground").asText()),
                texts(json.get("contenders")),
                text(json, "former"),
                text(json, "encircledBy"),
                instant(json, "encircledSince"),
                instant(json, "encircledAt"),
                instant(json, "relievedAt"),
                Information.valueOf(json.get("information").asText()),
                Confidence.valueOf(json.get("confidence").asText()),
                instant(json, "since"),
                instant(json, "lastSupported"),
                json.get("pending").valueStream().map(StateJson::pending).toList(),
                restsOn == null ? null : Effect.parse(restsOn),
                lastKnown(json.get("lastKnown")));
    }

    private static Pending pending(JsonNode json) {
        return new Pending(
                new Effect(
                        EffectKind.valueOf(json.get("effect").asText()),
                        json.get("side").asText()),
                json.get("net").asLong(),
                json.get("partyOnly").asBoolean(),
                Instant.parse(json.get("at").asText()));
    }

    private static @Nullable LastKnown lastKnown(JsonNode json) {
        return json.isNull()
                ? null
                : new LastKnown(
                        text(json, "controller"),
                        Ground.valueOf(json.get("ground").asText()));
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        var text = text(json, field);
        return text == null ? null : Instant.parse(text);
    }
}
