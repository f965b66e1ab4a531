package org.sijil.verifier;

/** What is wrong with a log, at the first entry where something is. */
public sealed interface Fault extends Checked {
    /** Where the entry at fault stands, or where it should. */
    long position();

    /** Not an entry as docs/spec/api.md describes it. */
    record Unreadable(long position, String what) implements Fault {}

    /** The header is not of the one form that log.md gives. */
    record MalformedHeader(long position) implements Fault {}

    /** A field told beside the header is not the header's. */
    record FieldDiffers(long position, String field) implements Fault {}

    /** Another position was due: entries are missing, doubled or out of order. */
    record OutOfPlace(long position, long found) implements Fault {}

    record WrongLeafHash(long position) implements Fault {}

    record WrongVersion(long position, long expected, long found) implements Fault {}

    /** {@code previous} is not the position of the stream's entry before. */
    record BrokenChain(long position, long expected, long found) implements Fault {}

    /** Recorded before the entry before. */
    record TimeRunsBack(long position) implements Fault {}

    /** Not the parts that the header commits to, by number and name. */
    record WrongParts(long position) implements Fault {}

    /** The part's salt and bytes are not what the header commits to. */
    record PartDiffers(long position, String part) implements Fault {}

    /** Facts are never removed and never withheld. */
    record FactsMissing(long position) implements Fault {}

    /** Words are gone, and the entry named as their redaction is none of theirs. */
    record NotRedacted(long position, long by) implements Fault {}
}
