package org.sijil.incident.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.format.ControlFormat;
import org.sijil.store.Entry;
import org.sijil.store.Hash;

@Schema(description = "Where the control log first is not what follows from the claim log")
record Difference(
        @Schema(description = "In the control log") long position,

        @Schema(description = "Header of the entry that follows from the claim log; null: none does") @Nullable
        String derived,

        @Schema(description = "Header of the entry that is there; null: none is") @Nullable
        String found) {

    static boolean isBetween(String derived, @Nullable Entry found) {
        return found == null
                || !found.header().equals(derived)
                || !found.leafHash().equals(Hash.leaf(derived));
    }

    /** Whether the entry claims to follow from what is known at that size or before. */
    static boolean isKnownAt(long known, Entry found) {
        var facts = found.parts().getFirst().part();
        return facts == null || ControlFormat.read(facts.content().utf8()).known() <= known;
    }
}
