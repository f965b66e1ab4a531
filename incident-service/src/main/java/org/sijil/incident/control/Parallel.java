package org.sijil.incident.control;

import java.util.Collection;
import java.util.stream.Stream;

/** Work on many areas, each of which is worked on alone. */
final class Parallel {
    /** With fewer, to share them out takes longer than the work. */
    private static final int MANY = 32;

    private Parallel() {}

    /** On all cores where there are many. */
    static <T> Stream<T> stream(Collection<T> elements) {
        return elements.size() < MANY ? elements.stream() : elements.parallelStream();
    }
}
