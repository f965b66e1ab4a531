package org.sijil.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as told, nothing of it believed yet. Fields not listed here are for convenience and are not looked at. */
public record ServedEntry(
        long position,
        String stream,
        long version,
        String type,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        String leafHash,
        String header,
        List<ServedPart> parts) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Tells what is missing or of another kind. */
    static final class NotAnEntry extends Exception {
        private static final long serialVersionUID = 1;

        private NotAnEntry(String what) {
            super(what);
        }
    }

    static ServedEntry parse(String line) throws NotAnEntry {
        var entry = json(line);
        var recordedAt = optionalText(entry, "recordedAt");
        return new ServedEntry(
                number(entry, "position"),
                text(entry, "stream"),
                number(entry, "version"),
                text(entry, "type"),
                recordedAt == null ? null : instant(recordedAt),
                optionalText(entry, "recordedBy"),
                text(entry, "leafHash"),
                text(entry, "header"),
                parts(entry.path("parts")));
    }

    private static JsonNode json(String line) throws NotAnEntry {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException _) {
            throw new NotAnEntry("JSON");
        }
    }

    private static List<ServedPart> parts(JsonNode served) throws NotAnEntry {
        var parts = new ArrayList<ServedPart>();
        for (var part : served) {
            parts.add(part(part));
        }
        return parts;
    }

    private static ServedPart part(JsonNode part) throws NotAnEntry {
        var name = text(part, "name");
        if (part.path("redacted").asBoolean()) {
            return new ServedPart.Redacted(name, number(part, "by"));
        }
        return part.path("withheld").asBoolean()
                ? new ServedPart.Withheld(name)
                : new ServedPart.Present(name, text(part, "salt"), text(part, "bytes"));
    }

    private static long number(JsonNode object, String name) throws NotAnEntry {
        var value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new NotAnEntry(name);
        }
        return value.longValue();
    }

    private static String text(JsonNode object, String name) throws NotAnEntry {
        var value = optionalText(object, name);
        if (value == null) {
            throw new NotAnEntry(name);
        }
        return value;
    }

    private static @Nullable String optionalText(JsonNode object, String name) {
        var value = object.path(name);
        return value.isTextual() ? value.textValue() : null;
    }

    private static Instant instant(String text) throws NotAnEntry {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new NotAnEntry("recordedAt");
        }
    }
}
