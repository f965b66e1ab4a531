package org.sijil.domain.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Nets;
import org.sijil.domain.fold.Refolded;
import org.sijil.domain.fold.Timeline;
import org.sijil.domain.fold.Window;

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
        return new AreaIncidents(area).revise(known, Refolded.whole(timeline)).come();
    }

    /** Takes over one that stood before. */
    public void recall(Incident incident) {
        standing.put(Beginning.of(incident), incident);
    }

    /**
     * Takes in an entry of the claim log. What was said before and long after what the entry bears on is not looked at
     * again.
     *
     * @param known the entry included
     * @param refolded the area's own timeline, brought up to date with the entry
     */
    public Revised revise(Known known, Refolded refolded) {
        refolded.spans().forEach(standingNets::forget);
        var nets = new Nets(known, area, refolded.timeline());
        var before = new HashMap<Beginning, Optional<Incident>>();
        for (var span : refolded.spans()) {
            replace(around(span, known), nets, before);
        }
        return revised(before);
    }

    private List<Grouping.Span> around(Window changed, Known known) {
        long windowSeconds = known.policy().windowHours() * 3600L;
        for (long ahead = windowSeconds; ; ahead *= 4) {
            long from = changed.from() - windowSeconds;
            long until = Math.min(changed.until() + ahead, Window.ALL.until());
            var spans = new Grouping(changed, windowSeconds, until)
                    .group(Account.of(known, area, from, until), standing(from, until));
            if (spans != null) {
                return spans;
            }
        }
    }

    /** Those that begin from one second to another, both included. */
    private Collection<Incident> standing(long from, long until) {
        return standing.subMap(new Beginning(from, null), new Beginning(until + 1, null))
                .values();
    }

    /** @param before takes what stood before the first replacement */
    private void replace(List<Grouping.Span> spans, Nets nets, Map<Beginning, Optional<Incident>> before) {
        for (var span : spans) {
            var now = span.tellings().stream()
                    .map(telling -> telling.incident(area, standingNets, nets))
                    .toList();
            for (var incident : span.before().values()) {
                standing.remove(Beginning.of(incident));
                before.putIfAbsent(Beginning.of(incident), Optional.of(incident));
            }
            for (var incident : now) {
                standing.put(Beginning.of(incident), incident);
                before.putIfAbsent(Beginning.of(incident), Optional.empty());
            }
        }
    }

    private Revised revised(Map<Beginning, Optional<Incident>> before) {
        var gone = new ArrayList<Incident>();
        var come = new ArrayList<Incident>();
        before.forEach((beginning, stood) -> {
            var now = Optional.ofNullable(standing.get(beginning));
            if (!now.equals(stood)) {
                stood.ifPresent(gone::add);
                now.ifPresent(come::add);
            }
        });
        return new Revised(gone, come);
    }
}
