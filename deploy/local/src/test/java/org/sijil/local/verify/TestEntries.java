package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Sound entries as they are served, of claims that are corrected again and again. */
final class TestEntries {
    static final int STREAMS = 50;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SALT = "5a".repeat(32);
    private static final String TIME = "2031-05-04T10:00:00.000000Z";

    private final List<ObjectNode> entries = new ArrayList<>();
    private final Map<String, ObjectNode> ends = new HashMap<>();

    static List<ObjectNode> of(int count) {
        var made = new TestEntries();
        for (int i = 0; i < count; i++) {
            made.add(
                    "claim/c-" + i % STREAMS,
                    "claim.corrected.v1",
                    "{\"id\":\"c-%d\"}".formatted(i),
                    "{\"note\":\"ن\"}");
        }
        return made.entries;
    }

    /** Removes the words of one and adds the entry that tells so. */
    static void redact(List<ObjectNode> entries, int position) {
        var made = new TestEntries();
        entries.forEach(entry -> made.ends.put(entry.path("stream").asText(), entry));
        made.entries.addAll(entries);
        var facts = "{\"position\":%d,\"parts\":[\"words\"],\"authority\":\"court\",\"reason\":\"names a child\"}";
        var redacted = entries.get(position);
        made.add(redacted.path("stream").asText(), "entry.redacted.v1", facts.formatted(position));
        words(redacted).removeAll().put("name", "words").put("redacted", true).put("by", entries.size());
        entries.add(made.entries.getLast());
    }

    static ObjectNode words(ObjectNode entry) {
        return (ObjectNode) entry.path("parts").get(1);
    }

    /** What an edit leaves behind when the leaf is made anew to hide it. */
    static void hashAnew(ObjectNode entry) {
        entry.put("leafHash", hex(Rfc9162.leaf(entry.path("header").asText().getBytes(UTF_8))));
    }

    private void add(String stream, String type, String... parts) {
        var entry = JSON.createObjectNode();
        var before = ends.put(stream, entry);
        entry.put("position", entries.size()).put("stream", stream);
        entry.put("version", before == null ? 0 : before.path("version").asInt() + 1);
        entry.put("type", type).put("recordedAt", TIME).put("recordedBy", "somebody");
        var commitments = new ArrayList<String>();
        var served = entry.putArray("parts");
        for (var part : parts) {
            served.addObject()
                    .put("name", served.size() == 1 ? "facts" : "words")
                    .put("salt", SALT)
                    .put("bytes", part);
            commitments.add("\""
                    + hex(Rfc9162.sha256(new byte[] {2}, HexFormat.of().parseHex(SALT), part.getBytes(UTF_8)))
                    + "\"");
        }
        entry.put(
                "header",
                "{\"v\":1,\"position\":%d,\"stream\":\"%s\",\"version\":%d,\"previous\":%d,\"type\":\"%s\",\"recordedAt\":\"%s\",\"recordedBy\":\"somebody\",\"parts\":[%s]}"
                        .formatted(
                                entries.size(),
                                stream,
                                entry.path("version").asInt(),
                                before == null ? -1 : before.path("position").asInt(),
                                type,
                                TIME,
                                String.join(",", commitments)));
        hashAnew(entry);
        entries.add(entry);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
