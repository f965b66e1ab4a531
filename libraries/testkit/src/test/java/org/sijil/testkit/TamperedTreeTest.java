package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.store.ForkedLogException;

/** A superuser edits what is stored: it is found, named, and not signed. */
class TamperedTreeTest extends SigningSituation {
    private enum Edit {
        HEADER("update test_log.entry set header = replace(header, 'test', 'best') where position = 599"),
        LEAF("update test_log.entry set leaf_hash = sha256('') where position = 512"),
        BOTH("""
            update test_log.entry
            set header = header || ' ', leaf_hash = sha256('\\x00' || convert_to(header || ' ', 'UTF8'))
            where position = 550"""),
        ENTRY_GONE("delete from test_log.entry where position = 555"),
        END_GONE("delete from test_log.entry where position >= 590"),
        TILE("update test_log.tile set bytes = reverse(bytes) where index = 0"),
        TILE_GONE("delete from test_log.tile where index = 1"),
        TILE_IN_PLACE("insert into test_log.tile values (0, 2, decode(repeat('00', 8192), 'hex'))");

        private final String sql;

        Edit(String sql) {
            this.sql = sql;
        }
    }

    @BeforeEach
    void grown() {
        signed().append(600);
        signed().goesOn();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEADER        | leaf 599 is not that of its header
            LEAF          | leaf 512 is not that of its header
            BOTH          | entry 550 is not the one it was
            ENTRY_GONE    | the log has no entry 555
            TILE_IN_PLACE | tile/0/002 has other hashes than its entries
            """)
    void while_it_is_at_work(Edit edit, String found) {
        var tree = signed().begin();
        signed().append(200);
        signed().tamper(edit.sql);
        signsNothing(() -> assertThatThrownBy(() -> SignedLog.signAll(tree))
                .isInstanceOf(ForkedLogException.class)
                .hasMessage(found));
    }

    @Test
    void the_end_is_gone_while_it_is_at_work() {
        var tree = signed().begin();
        signed().tamper(Edit.END_GONE.sql);
        signsNothing(() -> assertThatThrownBy(() -> SignedLog.signAll(tree))
                .isInstanceOf(ForkedLogException.class)
                .hasMessage("the log has 590 entries; it had 600"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEADER     | leaf 599 is not that of its header
            LEAF       | leaf 512 is not that of its header
            BOTH       | the root of 600 entries is [0-9a-f]{64}; signed was [0-9a-f]{64}
            TILE       | the root of 600 entries is [0-9a-f]{64}; signed was [0-9a-f]{64}
            TILE_GONE  | tile/0/001 is not stored
            ENTRY_GONE | the log has no entry 555
            END_GONE   | the log has 590 entries; 600 were signed
            """)
    void before_it_begins(Edit edit, String found) {
        signed().tamper(edit.sql);
        signsNothing(() -> assertThatThrownBy(() -> signed().begin())
                .isInstanceOf(ForkedLogException.class)
                .hasMessageMatching(found));
    }

    @Test
    void two_entries_are_swapped() {
        var tree = signed().begin();
        signed().append(1);
        signed().tamper("""
                update test_log.entry set position = 100000 where position = 520;
                update test_log.entry set position = 520 where position = 521;
                update test_log.entry set position = 521 where position = 100000""");
        signsNothing(() -> assertThatThrownBy(() -> SignedLog.signAll(tree))
                .isInstanceOf(ForkedLogException.class)
                .hasMessage("entry 520 is not the one it was"));
    }
}
