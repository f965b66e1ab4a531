package org.sijil.incident.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reach;
import org.sijil.domain.fold.Refolded;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;
import org.sijil.format.ClaimLogFormat;
import org.sijil.store.Entry;

/**
 * What the claim log has said so far, and the timelines that follow from it. Not thread-safe. A copy of nothing: it is
 * worked out again from the claim log at every start.
 */
public final class Conclusions {
    private final Known known = new Known();
    private final Map<String, Timeline> timelines = new ConcurrentHashMap<>();

    /** Makes an entry known of which all is kept that follows from it; to be followed by {@link #recallTimelines}. */
    void recall(Entry entry) {
        known.apply(entry.position(), event(entry));
    }

    /** One whole fold of each area, where to draw entry by entry would take a fold for each. */
    void recallTimelines() {
        Parallel.stream(known.areasNamed())
                .forEach(area -> timelines.put(
                        area,
                        ControlFold.refold(known, area, Timeline.EMPTY, Reach.WHOLE)
                                .timeline()));
    }

    /** @return what the next entry of the claim log changes, in the order of area ids (fold.md §7) */
    public List<ControlRevised> draw(Entry entry) {
        return draw(entry, (_, _) -> {});
    }

    /** @param witness told of each area that the entry bears on; by several threads at once, where these are many */
    List<ControlRevised> draw(Entry entry, BiConsumer<String, Refolded> witness) {
        var reaches = known.reach(entry.position(), event(entry)).entrySet();
        return Parallel.stream(reaches)
                .map(reach -> draw(reach.getKey(), reach.getValue(), witness))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ControlRevised> draw(String area, Reach reach, BiConsumer<String, Refolded> witness) {
        var before = timelines.getOrDefault(area, Timeline.EMPTY);
        var refolded = ControlFold.refold(known, area, before, reach);
        witness.accept(area, refolded);
        var revised = Revision.between(area, known.size(), known.policy().ref(), before, refolded);
        if (revised != null) {
            timelines.put(area, refolded.timeline());
        }
        return Optional.ofNullable(revised);
    }

    Known known() {
        return known;
    }

    /** Facts are never removed, and they are all that control follows from. */
    private static ClaimLogEvent event(Entry entry) {
        var facts = entry.parts().getFirst().part();
        if (facts == null) {
            throw new IllegalStateException("entry %d of the claim log has lost its facts".formatted(entry.position()));
        }
        return ClaimLogFormat.read(entry.type(), facts.content().utf8(), null);
    }
}
