package org.sijil.domain.decide;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which of the words that exist a mistyped one may have meant. */
public final class Nearest {
    private static final int MOST = 3;
    /** Two letters that changed places are the commonest slip, and in a register of codes the most telling. */
    private static final int SWAP = 2;

    private static final int SLIP = 3;

    private Nearest() {}

    /**
     * The nearest words, up to three that are equally near: within two slips of a word of six letters or more, one slip
     * of a shorter one, none of one or two letters. Letter case does not count.
     */
    public static List<String> to(String typed, Collection<String> words) {
        var lower = typed.toLowerCase(Locale.ROOT);
        int slips = typed.length() < 3 ? 0 : typed.length() < 6 ? 1 : 2;
        var near = words.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= slips)
                .map(word -> new Near(word, distance(lower, word.toLowerCase(Locale.ROOT), slips * SLIP)))
                .filter(candidate -> candidate.distance <= slips * SLIP)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .toList();
        return near.stream()
                .filter(candidate -> candidate.distance == near.getFirst().distance)
                .map(Near::word)
                .toList();
    }

    private record Near(String word, int distance) {}

    /** By letters left out, put in, replaced, or swapped with their neighbour; not counted out beyond {@code reach}. */
    private static int distance(String a, String b, int reach) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j * SLIP;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i * SLIP;
            int least = row[0];
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : SLIP), SLIP + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + SWAP);
                }
                least = Math.min(least, row[j]);
            }
            // Only a swap, which skips a row, may yet end lower, and only by this much.
            if (least - (SLIP - SWAP) > reach) {
                return least;
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
