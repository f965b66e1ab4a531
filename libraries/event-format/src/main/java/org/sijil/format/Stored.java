package org.sijil.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it. The texts are one JSON object each, to be stored as UTF-8 exactly as they are.
 *
 * @param stream what it happened to: {@code claim/<id>}, {@code area/<id>}, …
 * @param type the stored name with its version: {@code claim.recorded.v1}
 * @param words null for entries of a single part, <code>{}</code> where nothing was said
 */
public record Stored(
        String stream, String type, String facts, @Nullable String words) {
    static Stored onePart(String stream, String type, ObjectNode facts) {
        return new Stored(stream, type, Json.text(facts), null);
    }

    static Stored twoParts(String stream, String type, ObjectNode facts, ObjectNode words) {
        return new Stored(stream, type, Json.text(facts), Json.text(words));
    }
}
