package org.sijil.testkit;

class PostgresEventLogTest extends EventLogContract {
    @Override
    protected TestLog open(boolean stamped) {
        return PostgresTestLog.create(stamped);
    }
}
