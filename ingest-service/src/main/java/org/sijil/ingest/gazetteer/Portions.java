package org.sijil.ingest.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** Candidates, in order, by portions that are read, judged and recorded at once. */
final class Portions {
    /** Places in the recorder's queue (log.md, Append). */
    private static final int MOST = 256;

    /** Characters of geometry: each is in memory several times over while it is judged and written. */
    private static final int MOST_GEOMETRY = 1 << 20;

    private Portions() {}

    static List<List<Candidate>> of(List<Candidate> candidates) {
        var portions = new ArrayList<List<Candidate>>();
        int begin = 0;
        long size = 0;
        for (int i = 0; i < candidates.size(); i++) {
            var geometry = candidates.get(i).place().geometry();
            size += geometry == null ? 0 : geometry.length();
            if (i + 1 == candidates.size() || i + 1 - begin == MOST || size >= MOST_GEOMETRY) {
                portions.add(candidates.subList(begin, i + 1));
                begin = i + 1;
                size = 0;
            }
        }
        return portions;
    }
}
