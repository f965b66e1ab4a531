package org.sijil.query.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Entry;
import org.sijil.store.Part;

/**
 * One entry of the claim log with its proof (docs/spec/proofs.md): of its content the facts, which are everybody's to read,
 * and never the words, which may be restricted, or removed.
 *
 * @param header the exact text whose hash is the leaf; it commits to the facts by the first hash of its {@code parts}
 * @param receipt the receipt, under the last checkpoint
 */
public record EntryProof(long position, String header, Facts facts, String receipt) {
    /**
     * @param salt hex
     * @param bytes the exact text: {@code SHA-256(0x02 ‖ salt ‖ bytes)} stands in the header
     */
    @Schema(name = "ProvenFacts")
    public record Facts(String salt, String bytes) {
        static Facts of(Part part) {
            return new Facts(part.salt().toString(), part.content().utf8());
        }
    }

    /** @param facts null where they were removed, which the log's rules never do */
    static EntryProof of(Entry entry, @Nullable Part facts, String receipt) {
        if (facts == null) {
            throw new IllegalStateException("entry %d has no facts".formatted(entry.position()));
        }
        return new EntryProof(entry.position(), entry.header(), Facts.of(facts), receipt);
    }
}
