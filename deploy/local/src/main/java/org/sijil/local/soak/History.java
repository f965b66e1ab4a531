package org.sijil.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sijil.local.CommandFailed;

/** What was sent, and what was answered: by this, and by the log read whole, a fault is judged. */
public final class History {
    /** Where the log has it for ever. */
    record Place(long position, String leafHash) {
        static Place of(JsonNode told) {
            return new Place(
                    told.required("position").asLong(),
                    told.required("leafHash").asText());
        }
    }

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Place> answered = new ConcurrentHashMap<>();

    void sent(Operation operation) {
        sent.add(operation.name());
    }

    void refused(Operation operation) {
        refused.add(operation.name());
    }

    /** Whoever asks again is told the same place, and that it is not new. */
    void answered(Operation operation, JsonNode receipt) {
        var place = Place.of(receipt);
        var first = answered.putIfAbsent(operation.name(), place);
        if (first != null && !(place.equals(first) && receipt.path("replayed").asBoolean())) {
            throw new CommandFailed("%s was told %s, and asked again %s".formatted(operation.name(), first, receipt));
        }
    }

    /** How many operations stand in the log, as their senders were told. */
    public int answers() {
        return answered.size();
    }

    int refusals() {
        return refused.size();
    }

    /** Of how many nobody was told what became of them: each is there once or not at all. */
    int unanswered() {
        return sent.size() - answered.size() - refused.size();
    }

    /** @param entries of the log, without those from before the first operation */
    public void judge(Iterator<JsonNode> entries) {
        var lost = new HashSet<>(answered.keySet());
        var found = new HashSet<String>();
        entries.forEachRemaining(entry -> {
            var name = name(entry);
            var place = Place.of(entry);
            require(found.add(name), name, "is there twice");
            require(sent.contains(name), name, "is there, and nobody sent it");
            require(!refused.contains(name), name, "is there, and was refused");
            require(place.equals(answered.getOrDefault(name, place)), name, "is not where its sender was told");
            lost.remove(name);
        });
        if (!lost.isEmpty()) {
            throw new CommandFailed("%,d were answered and are lost, such as %s"
                    .formatted(lost.size(), lost.iterator().next()));
        }
    }

    private static void require(boolean condition, String name, String otherwise) {
        if (!condition) {
            throw new CommandFailed(name + " " + otherwise);
        }
    }

    /** What is done to a claim says its name as its reason. */
    private static String name(JsonNode entry) {
        var stream = entry.required("stream").asText();
        var words = entry.at("/payload/words");
        return stream.startsWith("claim/")
                ? words.path("reason").asText(words.path("note").asText())
                : stream.substring(stream.indexOf('/') + 1);
    }
}
