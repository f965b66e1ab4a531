package org.sijil.query.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.format.ClaimJson;
import org.sijil.query.entry.EntryView;

/**
 * What a claim says.
 *
 * @param words null where they are redacted or withheld
 * @param withheld which words there are that the reader may not see
 */
public record ClaimContent(Claim facts, @Nullable ClaimWords words, List<String> withheld) {
    /** @param entry the one whose content stands: it recorded or corrected the claim */
    public static ClaimContent of(EntryView entry) {
        if (entry.event() instanceof ClaimEvent.Content content) {
            return of(content);
        }
        throw new IllegalStateException("entry %d says nothing that a claim says".formatted(entry.position));
    }

    static ClaimContent of(ClaimEvent.Content content) {
        return new ClaimContent(content.claim(), content.words(), List.of());
    }

    ClaimContent withheld(boolean fromReader) {
        return words == null || !fromReader ? this : new ClaimContent(facts, null, fields(words));
    }

    private static List<String> fields(ClaimWords words) {
        var fields = new ArrayList<String>();
        if (words.quote() != null) {
            fields.add("quote");
        }
        if (!words.evidence().isEmpty()) {
            fields.add("evidence");
        }
        if (words.note() != null) {
            fields.add("note");
        }
        return fields;
    }

    ObjectNode whole() {
        return ClaimJson.whole(facts, words);
    }
}
