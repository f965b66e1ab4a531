package org.sijil.format;

/**
 * Stored bytes that are not what this software writes. The message names the field, as {@code claim.occurred.latest},
 * and never holds its value: it may be somebody's words.
 */
public final class MalformedEntry extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String fault;

    MalformedEntry(String fault) {
        this("", fault);
    }

    private MalformedEntry(String path, String fault) {
        super(path.isEmpty() ? fault : path + ": " + fault);
        this.path = path;
        this.fault = fault;
    }

    /** The same fault, seen from the object that holds the field. */
    MalformedEntry within(String field) {
        return new MalformedEntry(path.isEmpty() ? field : field + "." + path, fault);
    }
}
