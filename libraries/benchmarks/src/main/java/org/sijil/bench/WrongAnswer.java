package org.sijil.bench;

/** Something was lost, doubled, refused or out of order: the figures of such a run mean nothing. */
public final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongAnswer(String message) {
        super(message);
    }
}
