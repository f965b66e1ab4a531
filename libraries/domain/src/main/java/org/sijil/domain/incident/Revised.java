package org.sijil.domain.incident;

import java.util.List;

/**
 * What an entry of the claim log changed among the incidents of one area. One that is told otherwise now, but keeps its
 * id, is in both.
 */
public record Revised(List<Incident> gone, List<Incident> come) {
    public Revised {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }
}
