package org.sijil.ingest.gazetteer.format;

/** The file as a whole is not what it should be, so that nothing of it can be trusted. */
public final class MalformedFile extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;

    /** @param line from 1, where it was noticed */
    MalformedFile(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** For who sent it. */
    public String told() {
        return "line " + line + ": " + getMessage();
    }
}
