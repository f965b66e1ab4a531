package org.sijil.incident.incidents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch of the claim log changes in one table. What came and went within it is there too.
 *
 * @param <K> of which one stands at a time
 */
final class Versions<K, T> {
    private final Map<K, Version<T>> opened = new LinkedHashMap<>();
    private final List<Version<T>> past = new ArrayList<>();
    private final Map<K, Long> closed = new LinkedHashMap<>();

    /** @param known the size of the claim log from which on it no longer stands */
    void close(K key, long known) {
        var came = opened.remove(key);
        if (came == null) {
            closed.put(key, known);
        } else {
            past.add(new Version<>(came.value(), came.from(), known));
        }
    }

    /** @param known the size of the claim log from which on it stands so */
    void open(K key, T value, long known) {
        opened.put(key, new Version<>(value, known, null));
    }

    /** The size of the claim log from which on those that stood before the batch no longer do. */
    Map<K, Long> closed() {
        return closed;
    }

    List<Version<T>> added() {
        var added = new ArrayList<>(past);
        added.addAll(opened.values());
        return added;
    }
}
