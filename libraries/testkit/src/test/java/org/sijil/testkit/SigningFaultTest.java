package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.sign.SignedState;
import org.sijil.store.sign.SignedTree;

/** A signer ends after each of its steps (docs/decisions/0013), and the next one goes on from what that left behind. */
class SigningFaultTest extends SigningSituation {
    private SignedTree tree;

    @BeforeEach
    void grown() {
        signed().append(300);
        tree = signed().begin();
        SignedLog.signAll(tree);
        signed().check();
        signed().append(300);
    }

    @Test
    void cut_off_from_the_database_before_it_reads() {
        cutOff();
        assertThatThrownBy(tree::grow).isNotNull();
        signed().goesOn();
    }

    @Test
    void tiles_cannot_be_stored() {
        refuseInserts("tile");
        assertThatThrownBy(tree::grow).hasMessageContaining("no space left");
        allowInserts("tile");
        signed().goesOn();
    }

    @Test
    void tiles_are_stored_and_nothing_is_signed() {
        SignedLog.growAll(tree);
        assertThat(signed().log.database().count("select count(*) from test_log.tile"))
                .isEqualTo(2);
        assertThat(signed().published().size()).isEqualTo(300);
        signed().goesOn();
    }

    @Test
    void the_note_cannot_be_written() throws IOException {
        var obstacle = Files.createDirectory(folder.resolve("signed.new"));
        SignedLog.growAll(tree);
        signsNothing(() -> assertThatThrownBy(tree::sign).hasMessageContaining("cannot write"));
        Files.delete(obstacle);
        signed().goesOn();
    }

    @Test
    void the_note_is_half_written() throws IOException {
        SignedLog.growAll(tree);
        Files.writeString(folder.resolve("signed.new"), "sijil.test/log\n600\n");
        signed().goesOn();
        assertThat(folder.resolve("signed.new")).doesNotExist();
    }

    @Test
    void the_note_is_written_and_not_published() {
        SignedLog.growAll(tree);
        refuseInserts("checkpoint");
        assertThatThrownBy(tree::sign).hasMessageContaining("no space left");
        assertThat(signed().file()).startsWith("sijil.test/log\n600\n");
        assertThat(signed().published().size()).isEqualTo(300);
        allowInserts("checkpoint");
        // Not a new one of more entries: this one is the last that was signed.
        signed().append(5);
        signed().begin();
        assertThat(signed().published().size()).isEqualTo(600);
        signed().check();
        signed().goesOn();
    }

    @Test
    void the_first_note_is_written_and_not_published() {
        signed().tamper("delete from test_log.checkpoint");
        signed().begin();
        signed().check();
        signed().goesOn();
    }

    @Test
    void all_is_done_but_nobody_was_told() {
        SignedLog.signAll(tree);
        signed().begin();
        signed().check();
        signed().goesOn();
    }

    @Test
    void of_two_signers_one_stops() {
        var other = folder.resolve("other");
        try (var state = SignedState.open(other)) {
            var connection = signed().connect();
            var twin = SignedTree.begin(connection, signed().log.schema(), state, SignedLog.KEY, signed().file());
            SignedLog.growAll(tree);
            SignedLog.growAll(twin);
            tree.sign();
            signed().check();
            signed().append(10);
            SignedLog.growAll(twin);
            assertThatThrownBy(twin::sign).hasMessageContaining("another signs this log");
            // What it signed and could not publish is of the same entries.
            assertThat(Files.readString(other)).startsWith("sijil.test/log\n610\n");
            signed().check();
            LogContract.await(connection.close());
            signed().accepting(Files.readString(other));
            signed().check();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        signed().goesOn();
    }

    private void cutOff() {
        signed().log.database().execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()""");
    }

    private void refuseInserts(String table) {
        signed().log.database().execute("""
                create or replace function test_log.refuse() returns trigger language plpgsql
                as $$ begin raise 'no space left' using errcode = 'disk_full'; end $$;
                create trigger refuse before insert on test_log.%s for each statement execute function test_log.refuse()
                """.formatted(table));
    }

    private void allowInserts(String table) {
        signed().log.database().execute("drop trigger refuse on test_log." + table);
    }
}
