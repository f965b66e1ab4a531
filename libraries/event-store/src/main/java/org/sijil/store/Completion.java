package org.sijil.store;

/**
 * How far a log that is derived from another has worked the other in.
 *
 * @param to         all source entries below this position are worked in
 * @param sourceLeaf leaf hash of the last of them, by which a fork of the source is noticed
 */
public record Completion(long to, Hash sourceLeaf) {
    public Completion {
        if (to < 1) {
            throw new IllegalArgumentException("a completion covers at least one entry: " + to);
        }
    }
}
