package org.sijil.query.controllog;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.query.control.ControlView;

/**
 * What a batch of entries says of one area.
 *
 * @param revisions as they come in the log
 * @param known     what they touch and all that stands thereafter; null where it must be read, of each stretch by itself
 */
record RevisedArea(
        int key, List<ControlRevised> revisions, @Nullable Collection<ControlView> known) {
    static RevisedArea of(int key, List<ControlRevised> revisions, TimelineEnds ends) {
        return new RevisedArea(key, revisions, ends.around(key, first(revisions)));
    }

    private static Instant first(List<ControlRevised> revisions) {
        return revisions.stream()
                .map(ControlRevised::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    void revise(StandingControl control) {
        revisions.forEach(revision -> control.revise(key, revision));
    }

    /** Keeps what stands from some moment on, where all of that was known or read. */
    void keep(StandingControl control, TimelineEnds ends) {
        var toTheEnd = revisions.stream()
                .filter(revision -> known != null || revision.to() == null)
                .toList();
        if (!toTheEnd.isEmpty()) {
            var moment = first(toTheEnd);
            ends.keep(key, moment, control.around(key, moment));
        }
    }
}
