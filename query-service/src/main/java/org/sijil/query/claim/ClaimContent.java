package org.sijil.query.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.format.ClaimJson;
import org.sijil.query.entry.EntryView;

/**
 * What a claim says.
 *
 * @param words null where they are redacted
 */
public record ClaimContent(Claim facts, @Nullable ClaimWords words) {

    /** @param entry the one whose content stands: it recorded or corrected the claim */
    public static ClaimContent of(EntryView entry) {
        var event = entry.event();
        if (event instanceof ClaimEvent.Recorded recorded) {
            return new ClaimContent(recorded.claim(), recorded.words());
        }
        if (event instanceof ClaimEvent.Corrected corrected) {
            return new ClaimContent(corrected.claim(), corrected.words());
        }
        throw new IllegalStateException("entry %d says nothing that a claim says".formatted(entry.position));
    }

    ObjectNode whole() {
        return ClaimJson.whole(facts, words);
    }
}
