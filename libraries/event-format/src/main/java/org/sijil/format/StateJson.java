package org.sijil.format;

import static org.sijil.format.Shape.FLAG;
import static org.sijil.format.Shape.INSTANT;
import static org.sijil.format.Shape.LONG;
import static org.sijil.format.Shape.TEXT;
import static org.sijil.format.Shape.constant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.LastKnown;
import org.sijil.domain.control.Pending;

/** A state of control with every key written, in the order of fold.md §7; the same in the control log and the API. */
public final class StateJson {
    private static final Shape<Effect> EFFECT = node -> effect(TEXT.read(node));

    private static final Shape<Pending> PENDING = Shape.object(fields -> new Pending(
            new Effect(fields.required("effect", constant(EffectKind.class)), fields.required("side", TEXT)),
            fields.required("net", LONG),
            fields.required("partyOnly", FLAG),
            fields.required("at", INSTANT)));

    private static final Shape<LastKnown> LAST_KNOWN = Shape.object(fields ->
            new LastKnown(fields.orNull("controller", TEXT), fields.required("ground", constant(Ground.class))));

    static final Shape<ControlState> STATE = Shape.object(fields -> new ControlState(
            fields.orNull("controller", TEXT),
            fields.required("ground", constant(Ground.class)),
            fields.required("contenders", Shape.list(TEXT)),
            fields.orNull("former", TEXT),
            fields.orNull("encircledBy", TEXT),
            fields.orNull("encircledSince", INSTANT),
            fields.orNull("encircledAt", INSTANT),
            fields.orNull("relievedAt", INSTANT),
            fields.required("information", constant(Information.class)),
            fields.required("confidence", constant(Confidence.class)),
            fields.orNull("since", INSTANT),
            fields.orNull("lastSupported", INSTANT),
            fields.required("pending", Shape.list(PENDING)),
            fields.orNull("restsOn", EFFECT),
            fields.orNull("lastKnown", LAST_KNOWN)));

    private StateJson() {}

    public static ObjectNode write(ControlState state) {
        return new FieldWriter()
                .orNull("controller", state.controller())
                .text("ground", state.ground())
                .node("contenders", Json.texts(state.contenders()))
                .orNull("former", state.former())
                .orNull("encircledBy", state.encircledBy())
                .orNull("encircledSince", state.encircledSince())
                .orNull("encircledAt", state.encircledAt())
                .orNull("relievedAt", state.relievedAt())
                .text("information", state.information())
                .text("confidence", state.confidence())
                .orNull("since", state.since())
                .orNull("lastSupported", state.lastSupported())
                .node("pending", Json.list(state.pending(), StateJson::pending))
                .orNull("restsOn", state.restsOn())
                .node("lastKnown", lastKnown(state.lastKnown()))
                .object();
    }

    /** @throws MalformedEntry where it is not exactly what {@link #write} writes */
    public static ControlState read(ObjectNode state) {
        return STATE.read(state);
    }

    private static ObjectNode pending(Pending pending) {
        return new FieldWriter()
                .text("effect", pending.effect().kind())
                .text("side", pending.effect().side())
                .number("net", pending.net())
                .flag("partyOnly", pending.partyOnly())
                .text("at", pending.at())
                .object();
    }

    private static JsonNode lastKnown(@Nullable LastKnown lastKnown) {
        return lastKnown == null
                ? NullNode.instance
                : new FieldWriter()
                        .orNull("controller", lastKnown.controller())
                        .text("ground", lastKnown.ground())
                        .object();
    }

    private static Effect effect(String text) {
        try {
            return Effect.parse(text);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            throw new MalformedEntry("not an effect and its side");
        }
    }
}
