package org.sijil.query;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A row of a read model: known so from one size of the claim log to another. Closed once, never rewritten. */
@MappedSuperclass
public abstract class KnownSpan {
    @Id
    @Column(name = "known_from")
    public long knownFrom;

    /** Null while it stands. */
    @Column(name = "known_to")
    public @Nullable Long knownTo;
}
