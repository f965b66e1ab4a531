package org.sijil.verifier;

/** A part as it is served: there, or gone, or kept from this reader. */
public sealed interface ServedPart {
    String name();

    /** @param salt lower-case hex; empty where the log is not salted */
    record Present(String name, String salt, String bytes) implements ServedPart {}

    /** @param by position of the redaction */
    record Redacted(String name, long by) implements ServedPart {}

    record Withheld(String name) implements ServedPart {}
}
