package org.sijil.testkit;

import org.sijil.store.Completion;
import org.sijil.store.EventLog;

/** An empty log under test, and what the suite does to it beside the interface. */
public interface TestLog extends AutoCloseable {
    EventLog log();

    void moveCompletion(Completion to);

    /** Does something while the log answers no append. */
    void whileStalled(Runnable work);

    @Override
    void close();
}
