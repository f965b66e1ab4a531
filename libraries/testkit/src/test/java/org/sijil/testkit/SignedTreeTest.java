package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sijil.store.ForkedLogException;

/** A log is signed as it grows; after every step a stranger verifies all that is published. */
class SignedTreeTest extends SigningSituation {
    @Test
    void a_log_without_entries_is_signed_as_that() {
        signed().goesOn();
        assertThat(signed().published().note())
                .startsWith("sijil.test/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    }

    @Test
    void each_step_gives_a_checkpoint_that_grew_from_all_before() {
        var tree = signed().begin();
        for (int more : new int[] {1, 2, 252, 1, 1, 255, 4, 508, 4097}) {
            signed().append(more);
            SignedLog.signAll(tree);
            signed().check();
        }
    }

    @Test
    void it_goes_on_wherever_it_stopped() {
        for (int more : new int[] {0, 1, 254, 1, 1, 255, 256, 300}) {
            signed().append(more);
            signed().goesOn();
        }
    }

    @Test
    void growing_may_run_ahead_of_signing() {
        var tree = signed().begin();
        tree.sign();
        signed().append(600);
        SignedLog.growAll(tree);
        assertThat(signed().published().size()).isZero();
        signed().check();
        tree.sign();
        signed().check();
    }

    @Test
    void all_that_follows_from_entries_can_be_made_again() {
        signed().append(5000);
        signed().goesOn();
        signed().tamper("delete from test_log.tile; delete from test_log.checkpoint");
        signed().begin();
        signed().check();
        assertThat(signed().published().size()).isEqualTo(5000);
    }

    @Test
    void tiles_of_the_second_level_are_made_of_none_but_those_that_were_signed() {
        signed().append(65_500);
        signed().goesOn();
        var tree = signed().begin();
        signed().append(200);
        signed().tamper("update test_log.tile set bytes = reverse(bytes) where index = 77");
        assertThatThrownBy(() -> SignedLog.signAll(tree))
                .isInstanceOf(ForkedLogException.class)
                .hasMessage("tiles below tile/1/000 are not those they were");
        signed().tamper("update test_log.tile set bytes = reverse(bytes) where index = 77");
        signed().goesOn();
        assertThat(signed().log.database().count("select count(*) from test_log.tile"))
                .isEqualTo(257);
    }
}
