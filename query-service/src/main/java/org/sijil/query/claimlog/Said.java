package org.sijil.query.claimlog;

import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.query.entry.EntryView;

/** An event and its place in the claim log. */
record Said(long position, ClaimLogEvent event) {
    static Said of(EntryView entry) {
        return new Said(entry.position, entry.event());
    }
}
