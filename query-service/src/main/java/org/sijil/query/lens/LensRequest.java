package org.sijil.query.lens;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.policy.Policy;

/**
 * What to look at, and through what.
 *
 * @param policy null: the adopted one
 * @param knownAt null: all that is served
 * @param within with {@code ids}: the areas that lie in both; where neither is given, all
 * @param claims that nobody made
 */
record LensRequest(
        @Nullable Policy policy,
        @Nullable Instant validAt,
        @Nullable String knownAt,
        @Nullable String within,
        @Nullable List<String> ids,
        List<Claim> claims) {}
