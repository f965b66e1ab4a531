package org.sijil.testkit.proof;

/**
 * From which side the hashes of a proof come in, by the definitions of RFC 9162. Hashes do not tell a tree's size: a
 * proof holds for just those sizes that give it the same shape.
 */
final class Shape {
    private Shape() {}

    static String inclusion(int position, int size) {
        if (size == 1) {
            return "";
        }
        int split = Integer.highestOneBit(size - 1);
        return position < split ? inclusion(position, split) + "R" : inclusion(position - split, size - split) + "L";
    }

    static String consistency(int from, int to) {
        return consistency(from, to, true);
    }

    private static String consistency(int from, int to, boolean isWhole) {
        if (from == to) {
            return isWhole ? "" : "seed ";
        }
        int split = Integer.highestOneBit(to - 1);
        return from <= split
                ? consistency(from, split, isWhole) + "R"
                : consistency(from - split, to - split, false) + "L";
    }
}
