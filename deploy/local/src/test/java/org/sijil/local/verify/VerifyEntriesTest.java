package org.sijil.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Entries that are not those that were signed. */
class VerifyEntriesTest extends VerifySituation {
    @Test
    void words_that_no_entry_explains_are_a_fault() {
        TestEntries.words(log.entries.get(9))
                .removeAll()
                .put("name", "words")
                .put("redacted", true)
                .put("by", 5_000);
        assertFault("position 9: its words are gone, and entry 5000 is no redaction of them");
    }

    @Test
    void a_header_that_was_edited() {
        edit(log.entries.get(300));
        assertFault("position 300: the leaf hash is not the header's");
    }

    @Test
    void a_header_that_was_edited_with_its_leaf() {
        var entry = log.entries.get(300);
        edit(entry);
        entry.put("recordedBy", "nobody");
        TestEntries.hashAnew(entry);
        assertFault("the 1112 entries lead to the root ");
    }

    @Test
    void the_leaf_of_another_header() {
        log.entries.get(300).set("leafHash", log.entries.get(301).get("leafHash"));
        assertFault("position 300: the leaf hash is not the header's");
    }

    @Test
    void a_part_that_was_edited() {
        TestEntries.words(log.entries.get(12)).put("bytes", "{}");
        assertFault("position 12: its words are not what the header commits to");
    }

    @Test
    void a_tail_that_was_cut() {
        log.entries.subList(1_100, SIZE).clear();
        assertFault("position 1100: the log ends here, and was signed with 1112 entries");
    }

    @Test
    void two_entries_that_were_swapped() {
        Collections.swap(log.entries, 100, 101);
        assertFault("position 100: the entry of position 101 stands here");
    }

    /** As a service does where it has waited too long for more of it to be read. */
    @Test
    void a_page_that_breaks_off_is_gone_on_with() throws Exception {
        log.brokenOff.add("entries?from=0&limit=1000");
        assertThat(verify()).contains("size     1,112\n");
    }

    @Test
    void a_page_that_gives_nothing_before_it_breaks_off_is_none() {
        log.brokenOff.add("entries?from=1000&limit=1000");
        log.entries.subList(1_001, SIZE).clear();
        assertFails("no answer from " + log.url() + "/, is Sijil up?");
    }

    private static void edit(ObjectNode entry) {
        entry.put("header", entry.path("header").asText().replace("\"somebody\"", "\"nobody\""));
    }
}
