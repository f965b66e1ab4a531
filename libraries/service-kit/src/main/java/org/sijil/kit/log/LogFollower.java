package org.sijil.kit.log;

import org.sijil.store.EventLog;

/** Who goes through a log, and what can be asked of it from outside. */
public interface LogFollower {
    String name();

    EventLog log();

    ChannelState state();
}
