package org.sijil.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;

/** Says what was found where something else was expected. */
final class Found {
    /** Long enough to recognise one's own text, short enough for an answer. */
    private static final int LONGEST = 60;

    private Found() {}

    static String expected(String what, JsonNode found) {
        return "%s is expected, not %s".formatted(what, described(found));
    }

    private static String described(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "the text " + quoted(node.textValue());
            case NUMBER -> "the number " + shortened(node.asText());
            case BOOLEAN -> node.asText();
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL, MISSING -> "null";
            case BINARY, POJO -> throw new IllegalStateException("no JSON text holds " + node.getNodeType());
        };
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
