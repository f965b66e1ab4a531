package org.sijil.domain.fold;

import java.util.List;
import java.util.function.Predicate;

/** Finding places in lists that are in order. */
final class Ordered {
    private Ordered() {}

    /** How many elements come first. @param isFirst holds of these, and of none after them */
    static <T> int countFirst(List<T> elements, Predicate<T> isFirst) {
        return count(elements, 0, elements.size(), isFirst);
    }

    /** The same, by far fewer steps where they are few among many. */
    static <T> int countFew(List<T> elements, Predicate<T> isFirst) {
        int low = 0;
        int high = 1;
        while (high <= elements.size() && isFirst.test(elements.get(high - 1))) {
            low = high;
            high *= 2;
        }
        return count(elements, low, Math.min(high, elements.size()), isFirst);
    }

    /** Those before {@code from} come first, those at {@code to} and after it do not. */
    private static <T> int count(List<T> elements, int from, int to, Predicate<T> isFirst) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isFirst.test(elements.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
