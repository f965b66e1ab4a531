package org.sijil.query.changes;

import java.util.NavigableMap;
import org.sijil.domain.policy.Policy;

/** @param adopted by position in the claim log */
record Policies(NavigableMap<Long, Policy> adopted) {
    /** The one in force at a size of the claim log. */
    Policy at(long known) {
        var last = adopted.lowerEntry(known);
        return last == null ? Policy.BUILT_IN : last.getValue();
    }
}
