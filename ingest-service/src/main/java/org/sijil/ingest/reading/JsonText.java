package org.sijil.ingest.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.reading.Reading.Read;
import org.sijil.ingest.reading.Reading.Unreadable;
import org.sijil.kit.problem.Problem.Fault;

/** JSON (RFC 8259) out of bytes that nobody vouches for: UTF-8, one value, no key twice, nothing nested without end. */
public final class JsonText {
    /** A MultiPolygon in a definition on a line of NDJSON reaches 7. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NUMBER = 100;
    private static final JsonFactory PARSERS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private final List<Fault> faults = new ArrayList<>();

    private JsonText() {}

    public static <T> Reading<T> read(byte[] bytes, Shape<T> shape) {
        var text = new JsonText();
        var root = text.parse(bytes);
        if (root == null) {
            return new Unreadable<>(text.faults);
        }
        var value = shape.read(root, new Spot("", text.faults));
        return text.faults.isEmpty() ? new Read<>(value) : new Unreadable<>(text.faults);
    }

    private @Nullable JsonNode parse(byte[] bytes) {
        var spot = new Spot("", faults);
        var text = decode(bytes);
        if (text == null) {
            spot.note("the bytes are not UTF-8");
            return null;
        }
        if (text.isBlank()) {
            spot.note("nothing was sent; a JSON object is expected");
            return null;
        }
        try (var parser = PARSERS.createParser(text)) {
            parser.nextToken();
            var root = value(parser, spot);
            if (parser.nextToken() != null) {
                spot.note("one JSON value is expected; another begins at " + place(parser.currentTokenLocation()));
            }
            return root;
        } catch (StreamConstraintsException _) {
            spot.note("nested deeper than %d levels, or a number of more than %d digits"
                    .formatted(DEEPEST, LONGEST_NUMBER));
            return null;
        } catch (JsonProcessingException e) {
            // Its own message quotes the text and the parser's insides.
            spot.note("not JSON from " + place(e.getLocation()) + " on");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private JsonNode value(JsonParser parser, Spot spot) throws IOException {
        var nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, spot);
            case START_ARRAY -> array(parser, spot);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(new BigInteger(parser.getText()));
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(decimal(parser.getText(), spot));
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("the parser gives no value here: " + parser.currentToken());
        };
    }

    private JsonNode object(JsonParser parser, Spot spot) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (object.has(name)) {
                spot.at(name).note("the same field twice");
            }
            object.set(name, value(parser, spot.at(name)));
        }
        return object;
    }

    private JsonNode array(JsonParser parser, Spot spot) throws IOException {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, spot.at(array.size())));
        }
        return array;
    }

    private static BigDecimal decimal(String digits, Spot spot) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException _) {
            spot.note("a number beyond all measure");
            return BigDecimal.ZERO;
        }
    }

    private static String place(JsonLocation at) {
        return "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
