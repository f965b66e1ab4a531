package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.EntryCheck;

/** A log as served: dense, its back-chains whole, its leaves and parts what the headers say. */
final class CheckedLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckedLog() {}

    static List<JsonNode> entries(List<String> served) throws IOException {
        var check = new EntryCheck();
        var entries = new ArrayList<JsonNode>();
        for (var line : served) {
            assertThat(check.next(line)).isInstanceOf(CheckedEntry.class);
            entries.add(JSON.readTree(line));
        }
        assertThat(check.end()).isNull();
        return entries;
    }
}
