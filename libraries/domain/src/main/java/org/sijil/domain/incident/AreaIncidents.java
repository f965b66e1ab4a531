package org.sijil.domain.incident;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Nets;
import org.sijil.domain.fold.Reach;
import org.sijil.domain.fold.Timeline;

/** The incidents of one area, kept up with what is known (fold.md §6). Not thread-safe. */
public final class AreaIncidents {
    private final String area;
    private final NavigableMap<Beginning, Incident> standing = new TreeMap<>();
    private final StandingNets standingNets = new StandingNets();

    /** @param subject null: before all that begin then */
    private record Beginning(long first, @Nullable Subject subject) implements Comparable<Beginning> {
        private static final Comparator<Beginning> ORDER = Comparator.comparingLong(Beginning::first)
                .thenComparing(Beginning::subject, Comparator.nullsFirst(Subject.ORDER));

        static Beginning of(Incident incident) {
            return new Beginning(
                    incident.outline().first().getEpochSecond(),
                    incident.outline().subject());
        }

        @Override
        public int compareTo(Beginning other) {
            return ORDER.compare(this, other);
        }
    }

    public AreaIncidents(String area) {
        this.area = area;
    }

    /** @param timeline the area's own, as known */
    public static List<Incident> of(Known known, String area, Timeline timeline) {
        return new AreaIncidents(area)
                .revise(known, timeline, Reach.WHOLE, null)
                .come();
    }

    /** Takes over one that stood before. */
    public void recall(Incident incident) {
        standing.put(Beginning.of(incident), incident);
    }

    /**
     * Takes in an entry of the claim log. What was said before its first and long after its last changed moment is not
     * looked at again.
     *
     * @param known the entry included
     * @param timeline the area's own, as known now
     * @param reach of the entry in the area, as {@link Known#reach} gave it
     * @param control what the entry changed in the timeline; null: nothing
     */
    public Revised revise(Known known, Timeline timeline, Reach reach, @Nullable ControlRevised control) {
        long windowSeconds = known.policy().windowHours() * 3600L;
        var change = Change.of(reach, control, windowSeconds);
        standingNets.forget(change);
        for (long ahead = windowSeconds; ; ahead *= 4) {
            long from = change.first() - windowSeconds;
            long until = Math.min(change.last() + ahead, Reach.WHOLE.last());
            var spans = new Grouping(change, windowSeconds, until)
                    .group(Account.of(known, area, from, until), standing(from, until));
            if (spans != null) {
                return replace(spans, new Nets(known, area, timeline));
            }
        }
    }

    /** Those that begin from one second to another, both included. */
    private Collection<Incident> standing(long from, long until) {
        return standing.subMap(new Beginning(from, null), new Beginning(until + 1, null))
                .values();
    }

    private Revised replace(List<Grouping.Span> spans, Nets nets) {
        var gone = new ArrayList<Incident>();
        var come = new ArrayList<Incident>();
        for (var span : spans) {
            var now = span.tellings().stream()
                    .collect(toMap(Telling::first, telling -> telling.incident(area, standingNets, nets)));
            span.before().forEach((first, incident) -> addUnlessEqual(gone, incident, now.get(first)));
            now.forEach((first, incident) ->
                    addUnlessEqual(come, incident, span.before().get(first)));
        }
        gone.forEach(incident -> standing.remove(Beginning.of(incident)));
        come.forEach(incident -> standing.put(Beginning.of(incident), incident));
        return new Revised(gone, come);
    }

    private static void addUnlessEqual(List<Incident> list, Incident incident, @Nullable Incident other) {
        if (!incident.equals(other)) {
            list.add(incident);
        }
    }
}
