package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.ForkedLogException;
import org.sijil.store.sign.CheckpointSigner;
import org.sijil.store.sign.RefusedToSignException;

/** The signer's file or the database is not as it was left. */
class LostStateTest extends SigningSituation {
    private String first;

    @BeforeEach
    void signed_twice() {
        signed().append(300);
        signed().goesOn();
        first = signed().file();
        signed().append(300);
        signed().goesOn();
        signed().append(1);
    }

    @Test
    void without_its_file_it_takes_the_latest_checkpoint_and_no_other() throws IOException {
        var latest = signed().file();
        signed().end();
        Files.delete(signed().state);
        assertThatThrownBy(() -> signed().begin())
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining("must be accepted");
        assertThatThrownBy(() -> signed().accepting(first)).isInstanceOf(RefusedToSignException.class);
        signed().accepting(latest);
        signed().goesOn();
    }

    @Test
    void an_older_file_is_not_gone_on_from() throws IOException {
        var latest = signed().file();
        Files.writeString(signed().state, first);
        signsNothing(() -> assertThatThrownBy(() -> signed().begin()).isInstanceOf(RefusedToSignException.class));
        signed().accepting(latest);
        signed().goesOn();
    }

    @Test
    void what_another_key_signed_is_not_gone_on_from() throws IOException {
        Files.writeString(signed().state, first.replace("\n300\n", "\n301\n"));
        signsNothing(() -> assertThatThrownBy(() -> signed().begin())
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining("no checkpoint by " + SignedLog.KEY.verifierKey()));
        var otherSeed = new byte[32];
        otherSeed[0] = 1;
        Files.writeString(signed().state, first);
        assertThatThrownBy(() -> signed().beginWith(new CheckpointSigner("sijil.test/log", otherSeed)))
                .isInstanceOf(RefusedToSignException.class);
    }

    @Test
    void a_database_restored_to_an_earlier_state_is_a_fork() {
        signed().tamper("""
                delete from test_log.entry where position >= 400;
                delete from test_log.part where position >= 400;
                delete from test_log.tile where index >= 1;
                delete from test_log.checkpoint where size > 400""");
        signsNothing(() -> assertThatThrownBy(() -> signed().begin())
                .isInstanceOf(ForkedLogException.class)
                .hasMessage("the log has 400 entries; 600 were signed"));
        signed().append(300);
        signsNothing(() -> assertThatThrownBy(() -> signed().begin()).isInstanceOf(ForkedLogException.class));
    }

    @Test
    void another_log_of_the_same_name_is_a_fork() {
        signed().tamper("""
                truncate test_log.entry, test_log.part, test_log.tile, test_log.checkpoint;
                delete from test_log.command_key""");
        signed().append(700);
        signsNothing(() -> assertThatThrownBy(() -> signed().begin())
                .isInstanceOf(ForkedLogException.class)
                .hasMessageMatching("the root of 600 entries is [0-9a-f]{64}; signed was [0-9a-f]{64}"));
    }
}
