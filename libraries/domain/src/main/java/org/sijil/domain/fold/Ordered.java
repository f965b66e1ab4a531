package org.sijil.domain.fold;

import java.util.List;
import java.util.function.Predicate;

/** Finding places in lists that are in order. */
final class Ordered {
    private Ordered() {}

    /** How many elements come first. @param isFirst holds of these, and of none after them */
    static <T> int countFirst(List<T> elements, Predicate<T> isFirst) {
        int low = 0;
        int high = elements.size();
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
