package org.sijil.ingest.redaction;

import org.sijil.ingest.reading.Fields;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.reading.Texts;
import org.sijil.ingest.reading.Values;
import org.sijil.ingest.recording.Redactor.Order;
import org.sijil.ingest.recording.Redactor.Target;
import org.sijil.ingest.recording.Redactor.Target.OfClaim;
import org.sijil.ingest.recording.Redactor.Target.OfEntry;

/** A redaction as it is ordered: of one entry, or of all that was said of a claim. */
final class RedactionShape {
    private static final int LONGEST_AUTHORITY = 300;
    private static final int LONGEST_REASON = 2000;

    /** Facts stay, so that the map can be folded again by anybody for ever. */
    private static final Shape<String> REMOVABLE = Texts.exactly("words");

    static final Shape<Order> ORDER = Fields.shape(fields -> {
        var target = target(fields);
        fields.required("parts", Values.list(REMOVABLE, 1, 1));
        return new Order(
                target,
                fields.required("authority", Texts.line(LONGEST_AUTHORITY)),
                fields.required("reason", Texts.prose(LONGEST_REASON)));
    });

    private RedactionShape() {}

    private static Target target(Fields fields) {
        var position = fields.optional("position", Values.POSITION);
        var claim = fields.optional("claim", Texts.ID);
        if ((position == null) == (claim == null)) {
            fields.note("one of position and claim is expected");
        }
        return claim == null ? new OfEntry(position == null ? 0 : position) : new OfClaim(claim);
    }
}
