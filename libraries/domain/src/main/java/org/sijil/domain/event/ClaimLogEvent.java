package org.sijil.domain.event;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.domain.register.Source;

/**
 * An entry of the claim log. Each carries facts, and, but for policies and redactions, words, which are null once they
 * have been redacted or where the reader has not asked for them. Facts are never redacted.
 */
public sealed interface ClaimLogEvent {
    /** Defining again replaces the thing from that position on; history keeps both. */
    sealed interface Definition extends ClaimLogEvent {}

    record ActorDefined(Actor actor, @Nullable Names names) implements Definition {}

    record SourceDefined(Source source, @Nullable Names names) implements Definition {}

    record AreaDefined(Area area, @Nullable Names names) implements Definition {}

    record PolicyAdopted(Policy policy) implements Definition {}

    record ReportFiled(Report report, @Nullable ReportWords words) implements ClaimLogEvent {}

    /** What happens to a claim over its life; see {@link ClaimEvent}. */
    sealed interface OfClaim extends ClaimLogEvent permits ClaimEvent {}

    /**
     * The words of an earlier entry were removed.
     *
     * @param position of the entry whose words are gone
     * @param authority who ordered it
     */
    record EntryRedacted(long position, String authority, String reason) implements ClaimLogEvent {}
}
