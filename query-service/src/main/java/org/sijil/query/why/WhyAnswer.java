package org.sijil.query.why;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.Reason;
import org.sijil.query.answer.Paged;

/**
 * The reasoning that led to a state, the last step first.
 *
 * @param fragility the claims whose single removal changes controller or ground; null where there are too many to try
 * @param fragilityUntold why there is none
 */
public record WhyAnswer(
        String area,
        List<Reason> items,
        @Nullable String next,
        @Nullable List<String> fragility,
        @Nullable String fragilityUntold,
        Instant validAt,
        long known,
        PolicyRef policy)
        implements Paged {}
