package org.sijil.ingest.recording;

import java.time.InstantSource;
import org.sijil.store.EventLog;
import org.sijil.testkit.InMemoryEventLog;

class InMemoryReplicasTest extends ReplicasContract {
    private final EventLog log = new InMemoryEventLog("sijil.test/claims", true, InstantSource.system());

    @Override
    EventLog open() {
        return log;
    }
}
