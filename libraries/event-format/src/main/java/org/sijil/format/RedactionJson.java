package org.sijil.format;

import static org.sijil.format.Shape.LONG;
import static org.sijil.format.Shape.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;

/** A redaction: a single part, for it must tell for ever why words are gone. */
public final class RedactionJson {
    /** The only part that may go. */
    private static final List<String> PARTS = List.of("words");

    static final Shape<EntryRedacted> FACTS = Shape.object(fields -> {
        if (!fields.required("parts", Shape.list(TEXT)).equals(PARTS)) {
            throw new MalformedEntry("not the words alone").within("parts");
        }
        return new EntryRedacted(
                fields.required("position", LONG), fields.required("authority", TEXT), fields.required("reason", TEXT));
    });

    private RedactionJson() {}

    public static ObjectNode facts(EntryRedacted redaction) {
        return new FieldWriter()
                .number("position", redaction.position())
                .node("parts", Json.texts(PARTS))
                .text("authority", redaction.authority())
                .text("reason", redaction.reason())
                .object();
    }
}
