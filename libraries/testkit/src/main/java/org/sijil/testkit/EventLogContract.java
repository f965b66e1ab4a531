package org.sijil.testkit;

import org.junit.jupiter.api.Nested;

/** What every log must do, whatever holds it. */
public abstract class EventLogContract {
    protected abstract TestLog open(boolean stamped);

    @Nested
    class Appending extends AppendContract {
        @Override
        TestLog open(boolean stamped) {
            return EventLogContract.this.open(stamped);
        }
    }

    @Nested
    class Storing extends EntryContract {
        @Override
        TestLog open(boolean stamped) {
            return EventLogContract.this.open(stamped);
        }
    }

    @Nested
    class Reading extends ReadContract {
        @Override
        TestLog open(boolean stamped) {
            return EventLogContract.this.open(stamped);
        }
    }

    @Nested
    class FollowingAlong extends FollowContract {
        @Override
        TestLog open(boolean stamped) {
            return EventLogContract.this.open(stamped);
        }
    }

    @Nested
    class Redacting extends RedactionContract {
        @Override
        TestLog open(boolean stamped) {
            return EventLogContract.this.open(stamped);
        }
    }
}
