package org.sijil.format;

import static org.sijil.format.Shape.INSTANT;
import static org.sijil.format.Shape.INT;
import static org.sijil.format.Shape.LONG;
import static org.sijil.format.Shape.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.control.Segment;

/** Entries of the control log (fold.md §7): one type, one part. The log's root follows from these bytes. */
public final class ControlFormat {
    public static final String CONTROL_REVISED = "control.revised.v1";

    private static final Shape<PolicyRef> POLICY =
            Shape.object(fields -> new PolicyRef(fields.required("id", TEXT), fields.required("version", INT)));

    private static final Shape<Segment> SEGMENT = Shape.object(
            fields -> new Segment(fields.required("from", INSTANT), fields.required("state", StateJson.STATE)));

    private static final Shape<ControlRevised> REVISED = Shape.object(fields -> new ControlRevised(
            fields.required("area", TEXT),
            fields.required("known", LONG),
            fields.required("fold", TEXT),
            fields.required("policy", POLICY),
            fields.required("from", INSTANT),
            fields.orNull("to", INSTANT),
            fields.required("segments", Shape.list(SEGMENT))));

    private ControlFormat() {}

    public static Stored write(ControlRevised revised) {
        var facts = new FieldWriter()
                .text("area", revised.area())
                .number("known", revised.known())
                .text("fold", revised.fold())
                .node("policy", policy(revised.policy()))
                .text("from", revised.from())
                .orNull("to", revised.to())
                .node("segments", Json.list(revised.segments(), ControlFormat::segment));
        return Stored.onePart("control/" + revised.area(), CONTROL_REVISED, facts.object());
    }

    /** Reads {@value #CONTROL_REVISED}; whoever meets another type stops. */
    public static ControlRevised read(String facts) {
        return Json.read(facts, REVISED);
    }

    private static ObjectNode policy(PolicyRef policy) {
        return new FieldWriter()
                .text("id", policy.id())
                .number("version", policy.version())
                .object();
    }

    private static ObjectNode segment(Segment segment) {
        return new FieldWriter()
                .text("from", segment.from())
                .node("state", StateJson.write(segment.state()))
                .object();
    }
}
