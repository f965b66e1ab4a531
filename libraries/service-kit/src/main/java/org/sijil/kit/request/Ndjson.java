package org.sijil.kit.request;

/** One JSON value a line, without end: streamed both ways. */
public final class Ndjson {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private Ndjson() {}
}
