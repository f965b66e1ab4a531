package org.sijil.query.answer;

import org.jspecify.annotations.Nullable;

/** An answer that is a page of a list. */
public interface Paged {
    /** Cursor of the next page; null on the last. */
    @Nullable
    String next();
}
