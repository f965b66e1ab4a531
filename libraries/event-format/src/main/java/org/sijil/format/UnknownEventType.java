package org.sijil.format;

/** The log holds an entry of a type or version that this software does not know: a newer one wrote it. */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownEventType(String type) {
        super("unknown event type " + type);
    }
}
