package org.sijil.domain.decide;

import java.time.Instant;
import java.util.List;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.Span;

/** Why a command is not recorded. Values, not sentences: who answers finds the words. */
public sealed interface Refusal {
    /** Something is wrong with a field. */
    sealed interface OfField extends Refusal {
        /** JSON pointer of it, within the claim or the definition. */
        String pointer();
    }

    /** What is asked for cannot be done to this claim, whatever the fields say. */
    sealed interface OfSubject extends Refusal {}

    /** {@code nearest}: up to three recorded ids of its kind that it may be a slip of. */
    record Unknown(String pointer, Thing thing, List<String> nearest) implements OfField {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    /** {@code chain} leads from the thing named by the field back to the thing itself. */
    record Circular(String pointer, List<String> chain) implements OfField {
        public Circular {
            chain = List.copyOf(chain);
        }
    }

    record RepeatedArea(String pointer, String area) implements OfField {}

    record ActorRequired(String pointer, ClaimType type) implements OfField {}

    record CounterpartyRequired(String pointer, ClaimType type) implements OfField {}

    /** A clash or a truce within one side. */
    record SameSide(String pointer, ClaimType type, String side) implements OfField {}

    record ModeMisplaced(String pointer, ClaimType type) implements OfField {}

    record EndsBeforeItBegins(String pointer, Occurred occurred) implements OfField {}

    record LiesAhead(String pointer, ClaimType type, Instant latest) implements OfField {}

    record SpanWithoutReport(String pointer) implements OfField {}

    /** {@code length} of the report's text in UTF-16 units. */
    record SpanOutsideReport(String pointer, Span span, int length) implements OfField {}

    /** A PARTY speaks for someone. */
    record SideRequired(String pointer) implements OfField {}

    /** A number of a policy below another of its numbers. */
    record BelowFloor(String pointer, int value, String floorName, int floor) implements OfField {}

    /** A policy's id and version stand for other numbers. */
    record VersionTaken(String pointer, String policy, int version) implements OfField {}

    /** The id stands for another claim, recorded at {@code position}. */
    record OtherContent(String pointer, Thing thing, long position) implements OfField {}

    /** Only the claim's source and its origin may take it back. */
    record NotItsSpeaker(String pointer, String by, List<String> speakers) implements OfField {
        public NotItsSpeaker {
            speakers = List.copyOf(speakers);
        }
    }

    /** An echo of an echo of an echo, more than {@code longest} deep. */
    record TooManyEchoes(String pointer, int longest) implements OfField {}

    /** A redaction of an entry behind the log's end, which is at {@code size}. */
    record NoSuchEntry(String pointer, long position, long size) implements OfField {}

    /** A redaction of an entry that has facts alone. */
    record NoWords(String pointer, long position) implements OfField {}

    record NoSuchClaim(String claim) implements OfSubject {}

    /** The asker may change only what the same pseudonym recorded. */
    record RecordedByAnother(String claim) implements OfSubject {}

    /** Taken back at {@code position}, for good. */
    record AlreadyRetracted(String claim, long position) implements OfSubject {}
}
