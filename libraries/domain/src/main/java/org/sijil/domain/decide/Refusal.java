package org.sijil.domain.decide;

import java.time.Instant;
import java.util.List;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.Span;

/** Why a command is not recorded. Values, not sentences: who answers finds the words. */
public sealed interface Refusal {
    /** JSON pointer of the field at fault, within the claim or the definition. */
    String pointer();

    /** {@code nearest}: up to three recorded ids of its kind that it may be a slip of. */
    record Unknown(String pointer, Thing thing, List<String> nearest) implements Refusal {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    /** {@code chain} leads from the thing named by the field back to the thing itself. */
    record Circular(String pointer, List<String> chain) implements Refusal {
        public Circular {
            chain = List.copyOf(chain);
        }
    }

    record RepeatedArea(String pointer, String area) implements Refusal {}

    record ActorRequired(String pointer, ClaimType type) implements Refusal {}

    record CounterpartyRequired(String pointer, ClaimType type) implements Refusal {}

    /** A clash or a truce within one side. */
    record SameSide(String pointer, ClaimType type, String side) implements Refusal {}

    record ModeMisplaced(String pointer, ClaimType type) implements Refusal {}

    record EndsBeforeItBegins(String pointer, Occurred occurred) implements Refusal {}

    record LiesAhead(String pointer, ClaimType type, Instant latest) implements Refusal {}

    record SpanWithoutReport(String pointer) implements Refusal {}

    /** {@code length} of the report's text in UTF-16 units. */
    record SpanOutsideReport(String pointer, Span span, int length) implements Refusal {}

    /** A PARTY speaks for someone. */
    record SideRequired(String pointer) implements Refusal {}

    /** A number of a policy below another of its numbers. */
    record BelowFloor(String pointer, int value, String floorName, int floor) implements Refusal {}

    /** A policy's id and version stand for other numbers. */
    record VersionTaken(String pointer, String policy, int version) implements Refusal {}

    /** The id stands for another claim, recorded at {@code position}. */
    record OtherContent(String pointer, Thing thing, long position) implements Refusal {}
}
