package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What was sent, and what was answered: by this, and by the log read whole, a fault is judged. */
final class History {
    /** Where the log has it for ever. */
    record Place(long position, String leafHash) {
        static Place of(JsonNode told) {
            return new Place(
                    told.required("position").asLong(),
                    told.required("leafHash").asText());
        }
    }

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Place> answered = new ConcurrentHashMap<>();

    void sent(Command command) {
        sent.add(command.name());
    }

    /** Whoever asks again is told the same place, and that it is not new. */
    void answered(Command command, JsonNode receipt) {
        var place = Place.of(receipt);
        var first = answered.putIfAbsent(command.name(), place);
        if (first != null) {
            assertThat(place).as(command.name()).isEqualTo(first);
            assertThat(receipt.path("replayed").asBoolean()).as(command.name()).isTrue();
        }
    }

    int answers() {
        return answered.size();
    }

    /** @param entries of the log, without those from before the first command */
    void judge(List<JsonNode> entries) {
        var found = new HashMap<String, Place>();
        for (var entry : entries) {
            var twice = found.put(name(entry), Place.of(entry));
            assertThat(twice).as("%s is there twice", name(entry)).isNull();
        }
        var strange = new HashSet<>(found.keySet());
        strange.removeIf(sent::contains);
        assertThat(strange).as("what nobody sent").isEmpty();
        assertThat(found).as("all that was answered, where it was answered").containsAllEntriesOf(Map.copyOf(answered));
    }

    private static String name(JsonNode entry) {
        var stream = entry.required("stream").asText();
        return stream.startsWith("area/")
                ? stream.substring("area/".length())
                : entry.at("/payload/words/note").asText();
    }
}
