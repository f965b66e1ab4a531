package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.parts;
import static org.sijil.testkit.Commands.to;
import static org.sijil.testkit.Commands.with;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.Expected;
import org.sijil.store.Hash;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.store.StoredPart;

/** What is stored of a command, to the byte. */
abstract class EntryContract extends LogContract {
    private static final DateTimeFormatter SIX_DECIMALS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    @Test
    void a_header_has_its_fields_in_order_and_no_white_space() {
        appendTo("claim/0193", "area/C2280", "claim/0193");
        var entry = entry(2);
        assertThat(entry.header()).isEqualTo("""
                        {"v":1,"position":2,"stream":"claim/0193","version":1,"previous":0,"type":"test.happened.v1",\
                        "recordedAt":"%s","recordedBy":"kbmtP3Qx0u5cQyxAyUpJ3A","parts":["%s","%s"]}""".formatted(
                        SIX_DECIMALS.format(entry.recordedAt()),
                        entry.parts().get(0).commitment().hex(),
                        entry.parts().get(1).commitment().hex()));
    }

    @Test
    void an_entry_without_stamps_depends_on_nothing_but_its_command() {
        var facts = Part.unsalted(Bytes.utf8("{\"area\":\"C2280\"}"));
        var revision =
                new Append("control/C2280", Expected.NONE, "control.revised.v1", List.of(facts), null, null, List.of());
        try (var control = open(false)) {
            var outcome = await(control.log().append(revision));
            var entry = await(control.log().read(0, 1)).getFirst();
            // Both hashes computed with sha256sum.
            assertThat(entry.header()).isEqualTo("""
                            {"v":1,"position":0,"stream":"control/C2280","version":0,"previous":-1,\
                            "type":"control.revised.v1",\
                            "parts":["e2f67466edd1cd415dfe504491e84d01115118aef0da6f5f011452fc744eda9c"]}""");
            assertThat(entry.leafHash().hex())
                    .isEqualTo("53460baf80c666cb4b1f18dd4e1b01a01b40fe4e230cf09b211aa2d4ec6a527b");
            assertThat(entry.recordedAt()).isNull();
            assertThat(entry.recordedBy()).isNull();
            assertThat(((Outcome.Appended) outcome).receipt().recordedAt()).isNull();
        }
    }

    @Test
    void recorded_by_is_given_where_the_log_is_stamped_and_only_there() {
        var unsigned = new Append("claim/1", Expected.ANY, "t", List.of(), null, null, List.of());
        assertThatThrownBy(() -> log().append(unsigned)).isInstanceOf(IllegalArgumentException.class);
        try (var control = open(false)) {
            assertThatThrownBy(() -> control.log().append(to("claim/1"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void parts_come_back_as_given_under_their_commitments() {
        var parts = parts("{\"areas\":[\"C2280\"]}", "{\"quote\":\"انسحبت القوات\"}", "");
        append(with(parts, to("claim/1")));
        assertThat(entry(0).parts())
                .isEqualTo(parts.stream().map(StoredPart::of).toList());
    }

    @Test
    void an_entry_may_have_no_parts() {
        append(with(List.of(), to("claim/1")));
        assertThat(entry(0).parts()).isEmpty();
        assertThat(entry(0).header()).endsWith("\"parts\":[]}");
    }

    @Test
    void a_part_may_be_larger_than_a_call() {
        var large = List.of(Part.unsalted(Bytes.utf8("x".repeat(Part.MAX_CONTENT))));
        append(with(large, to("report/1")));
        append(with(large, to("report/2")));
        assertThat(entry(1).parts().getFirst().part()).isEqualTo(large.getFirst());
    }

    @Test
    void the_leaf_is_the_hash_of_the_header() {
        var receipt = append(to("claim/1"));
        var entry = entry(0);
        var header = entry.header().getBytes(StandardCharsets.US_ASCII);
        assertThat(entry.leafHash()).isEqualTo(Hash.sha256(new byte[] {0}, header));
        assertThat(receipt.leafHash()).isEqualTo(entry.leafHash());
        assertThat(receipt.recordedAt()).isEqualTo(entry.recordedAt());
    }

    @Test
    void each_stream_is_chained_back_to_its_first_entry() {
        appendTo("claim/1", "claim/2", "claim/1", "claim/2", "claim/1");
        assertThat(entries()).extracting(entry -> entry.version()).containsExactly(0L, 0L, 1L, 1L, 2L);
        assertThat(entries()).extracting(entry -> entry.previous()).containsExactly(-1L, -1L, 0L, 1L, 2L);
    }

    @Test
    void recorded_at_never_decreases() {
        for (int i = 0; i < 50; i++) {
            appendTo("claim/" + i);
        }
        assertThat(entries()).extracting(entry -> entry.recordedAt()).isSorted();
    }
}
