package org.sijil.testkit;

import org.junit.jupiter.api.Test;

/** A log that goes on from partition to partition under load. */
class RolloverFaultTest extends FaultContract {
    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.narrow(64);
    }

    @Test
    void several_replicas_and_a_follower_go_on_over_many_partitions() {
        try (var other = postgres().replica()) {
            try (var load = new Load(history, log(), other.log())) {
                load.goesOn(800);
            }
            history.assertNothingLost();
        }
    }
}
