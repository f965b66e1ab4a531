package org.sijil.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** One line of a file, as bytes: what is not UTF-8 or not JSON is for the service to refuse. */
final class Line {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int number;
    private final byte[] bytes;

    /** @param number from 1, as an editor counts them */
    Line(int number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    int number() {
        return number;
    }

    int length() {
        return bytes.length;
    }

    void writeTo(ByteArrayOutputStream body) {
        body.writeBytes(bytes);
        body.write('\n');
    }

    JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    /** A claim without an id gets one that follows from its words, so that sending it again adds nothing. */
    Line withId() {
        var claim = json();
        if (!claim.isObject() || claim.isEmpty() || claim.has("id")) {
            return this;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var rest = text.substring(text.indexOf('{') + 1);
        return new Line(number, ("{\"id\":\"" + digest() + "\"," + rest).getBytes(StandardCharsets.UTF_8));
    }

    private String digest() {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
