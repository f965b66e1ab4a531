package org.sijil.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Numbers as they are reckoned and written in all tables. */
public final class Figures {
    private Figures() {}

    /** Of an even number, the mean of the middle two. */
    public static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        var sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    public static String ratio(double value, double to) {
        return String.format(Locale.ROOT, "%.2f ×", value / to);
    }

    /** Three digits, which is what the histograms hold. */
    public static String millis(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
