package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** Whom a claim serves (fold.md §2). */
class StanceScenarioTest {
    @Test
    void a_party_alone_takes_no_town() {
        scenario("""
            1  10:00  command-a  opposition takes Town  filmed
            """).at("11:00", "Town").reads("unknown, claimed only; pending HOLD:opposition 6 by a party at 10:00");
    }

    @Test
    void parties_together_take_no_town() {
        scenario("""
            1  10:00  command-a        brigade takes Town
            2  10:10  other-command-a  brigade takes Town
            3  10:20  command-b        brigade takes Town
            4  10:30  agency-d         brigade takes Town
            """).at("11:00", "Town").reads("unknown, claimed only; pending HOLD:opposition 14 at 10:30");
    }

    @Test
    void whoever_admits_a_loss_is_believed_sooner() {
        scenario("""
            1  10:00  ministry-c  garrison leaves Town
            """).at("11:00", "Town").reads("vacated by government since 10:00, likely");
    }

    @Test
    void to_deny_a_loss_serves_oneself_and_takes_nothing_off() {
        scenario("""
            1  10:00  agency-b    government leaves Town
            2  10:00  ministry-a  denies that government leaves Town
            """)
                .at("11:00", "Town")
                .judges("10:00 LEAVE:government 9-4=9 against 0: APPLIED, LEAVE_ENTERED [1 COUNTED 9, 2 COUNTED 4]");
    }

    @Test
    void to_deny_that_one_took_a_town_is_against_interest() {
        scenario("""
            1  10:00  agency-b   opposition takes Town
            2  10:00  command-d  denies that opposition takes Town
            """)
                .at("11:00", "Town")
                .judges("10:00 HOLD:opposition 9-4=5 against 0: TOO_LIGHT, PENDING [1 COUNTED 9, 2 COUNTED 4]");
    }

    @Test
    void to_say_that_a_rival_loses_serves_oneself() {
        scenario("""
            1  10:00  command-a  government leaves Town
            """)
                .at("11:00", "Town")
                .reads("unknown, claimed only; pending LEAVE:government 4 by a party at 10:00");
    }

    @Test
    void to_say_that_a_rival_gains_is_neutral() {
        scenario("""
            1  10:00  captains-b  opposition takes Town from government
            """).at("11:00", "Town").reads("held by opposition since 10:00, likely; formerly government");
    }

    @Test
    void nobody_gains_by_a_clash() {
        scenario("""
            1  10:00  command-b  opposition fights at Town with government
            """).at("11:00", "Town").reads("contested by government and opposition since 10:00, likely");
    }
}
