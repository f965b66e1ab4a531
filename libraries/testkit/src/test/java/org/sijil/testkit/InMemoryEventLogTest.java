package org.sijil.testkit;

import java.time.InstantSource;
import org.sijil.store.Completion;

class InMemoryEventLogTest extends EventLogContract {
    @Override
    protected TestLog open(boolean stamped) {
        return new InMemory(new InMemoryEventLog("sijil.test/log", stamped, InstantSource.system()));
    }

    private record InMemory(InMemoryEventLog log) implements TestLog {
        @Override
        public void moveCompletion(Completion to) {
            log.moveCompletion(to);
        }

        @Override
        public void whileStalled(Runnable work) {
            synchronized (log) {
                work.run();
            }
        }

        @Override
        public void close() {}
    }
}
