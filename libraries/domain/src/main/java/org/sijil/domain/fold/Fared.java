package org.sijil.domain.fold;

/**
 * How one claim fared, at one size of the log and under one policy. Of a claim that does not live only whether it was
 * retracted is told.
 *
 * @param retracted     taken back for good
 * @param counted       it gives a word (fold.md §3): it is live, weighs something and has an effect on control
 * @param merelyEchoes  it is live and repeats another without evidence of its own, and so weighs nothing (fold.md §2)
 * @param echoed        it is live, and another live claim repeats it
 * @param corroborated  it counted, and another voice gives the same word on the same area within the window
 * @param contradicted  it counted, and another voice gives the opposite word, or affirms a rival of what it affirms, on the
 *                      same area within the window
 */
public record Fared(
        boolean retracted,
        boolean counted,
        boolean merelyEchoes,
        boolean echoed,
        boolean corroborated,
        boolean contradicted) {}
