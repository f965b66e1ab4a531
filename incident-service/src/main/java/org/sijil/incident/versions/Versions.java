package org.sijil.incident.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a batch of the claim log changes in one table. What came and went within it is there too. */
public final class Versions<T> {
    private final Function<T, ?> key;
    private final Map<Object, Version<T>> opened = new LinkedHashMap<>();
    private final List<Version<T>> past = new ArrayList<>();
    private final List<Ended<T>> ended = new ArrayList<>();

    /** @param key of which one row stands at a time */
    public Versions(Function<T, ?> key) {
        this.key = key;
    }

    /**
     * One list of rows stands for another. Most of many rows stand as they are: what is alike at both ends is passed
     * over.
     *
     * @param known the size of the claim log from which on it does
     * @param row of something in the lists
     */
    public <E> void replace(List<E> before, List<E> now, Function<E, T> row, long known) {
        int least = Math.min(before.size(), now.size());
        int from = alike(before, now, least);
        int alike = alike(before.reversed(), now.reversed(), least - from);
        var stood = before.subList(from, before.size() - alike);
        var stand = now.subList(from, now.size() - alike);
        without(stood, stand).forEach(it -> close(row.apply(it), known));
        without(stand, stood).forEach(it -> open(row.apply(it), known));
    }

    private static <E> int alike(List<E> some, List<E> others, int most) {
        int alike = 0;
        while (alike < most && some.get(alike).equals(others.get(alike))) {
            alike++;
        }
        return alike;
    }

    private static <E> List<E> without(List<E> some, Collection<E> others) {
        var left = Set.copyOf(others);
        return some.stream().filter(it -> !left.contains(it)).toList();
    }

    private void close(T row, long known) {
        var came = opened.remove(key.apply(row));
        if (came == null) {
            ended.add(new Ended<>(row, known));
        } else {
            past.add(new Version<>(row, came.from(), known));
        }
    }

    private void open(T row, long known) {
        opened.put(key.apply(row), new Version<>(row, known, null));
    }

    /** Those that stood before the batch. */
    List<Ended<T>> ended() {
        return ended;
    }

    List<Version<T>> added() {
        var added = new ArrayList<>(past);
        added.addAll(opened.values());
        return added;
    }
}
