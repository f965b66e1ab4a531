package org.sijil.domain.incident;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Nets;
import org.sijil.domain.fold.Reach;
import org.sijil.domain.fold.Timeline;

/** The incidents of one area, kept up with what is known (fold.md §6). Not thread-safe. */
public final class AreaIncidents {
    private final String area;
    /** Those of one subject by their first moment. */
    private final SortedMap<Subject, NavigableMap<Long, Incident>> standing = new TreeMap<>();

    private final StandingNets standingNets = new StandingNets();

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
        var outline = incident.outline();
        of(outline.subject()).put(outline.first().getEpochSecond(), incident);
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
            long until = Math.min(change.last() + ahead, Reach.WHOLE.last());
            var spans = spans(Grouping.upTo(until, known, area, change));
            if (spans != null) {
                return replace(spans, new Nets(known, area, timeline, unsettledFrom(spans, until), until));
            }
        }
    }

    private static long unsettledFrom(List<Grouping.Span> spans, long until) {
        return spans.stream()
                .flatMap(span -> span.tellings().stream())
                .mapToLong(Telling::unsettledFrom)
                .reduce(until, Math::min);
    }

    /** For each subject what is grouped anew; null where that is not told to its end. */
    private @Nullable List<Grouping.Span> spans(Grouping grouping) {
        var subjects = new HashSet<>(standing.keySet());
        subjects.addAll(grouping.subjects());
        var spans = new ArrayList<Grouping.Span>();
        for (var subject : subjects) {
            var span = grouping.regroup(subject, standing.getOrDefault(subject, new TreeMap<>()));
            if (span == null) {
                return null;
            }
            spans.add(span);
        }
        return spans;
    }

    private Revised replace(List<Grouping.Span> spans, Nets nets) {
        var gone = new ArrayList<Incident>();
        var come = new ArrayList<Incident>();
        for (var span : spans) {
            var now = span.tellings().stream()
                    .collect(toMap(Telling::first, telling -> telling.incident(area, standingNets, nets)));
            var replaced = of(span.subject()).subMap(span.from(), span.until());
            replaced.forEach((first, incident) -> addUnlessEqual(gone, incident, now.get(first)));
            now.forEach((first, incident) -> addUnlessEqual(come, incident, replaced.get(first)));
            replaced.clear();
            replaced.putAll(now);
        }
        standing.values().removeIf(NavigableMap::isEmpty);
        return new Revised(gone, come);
    }

    private static void addUnlessEqual(List<Incident> list, Incident incident, @Nullable Incident other) {
        if (!incident.equals(other)) {
            list.add(incident);
        }
    }

    private NavigableMap<Long, Incident> of(Subject subject) {
        return standing.computeIfAbsent(subject, _ -> new TreeMap<>());
    }
}
