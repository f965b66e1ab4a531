package org.sijil.domain.restriction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.Source;

/**
 * Of which things the words are for analysts only: of restricted sources and reports, of reports by such sources, and of
 * claims that name such a source, origin or report, or did before a correction. What a source says of itself last counts
 * for all its entries, the earlier ones too.
 */
public final class Restrictions {
    private final Set<Thing> restricted = new HashSet<>();
    private final Map<Thing, Set<Thing>> named = new HashMap<>();

    /** In the order of each thing's own entries; of different things in any order. */
    public void apply(ClaimLogEvent event) {
        switch (event) {
            case SourceDefined defined -> define(defined.source());
            case ReportFiled filed -> define(filed.report());
            case ClaimEvent.Content content ->
                named.computeIfAbsent(Thing.claim(content.claimId()), _ -> new HashSet<>())
                        .addAll(named(content.claim()));
            case ClaimEvent.Retracted _, ClaimEvent.Reviewed _ -> {}
            case ActorDefined _, AreaDefined _, PolicyAdopted _, EntryRedacted _ -> {}
        }
    }

    private void define(Source source) {
        define(Thing.source(source.id()), source.restricted(), Set.of());
    }

    private void define(Report report) {
        define(Thing.report(report.id()), report.restricted(), Set.of(Thing.source(report.source())));
    }

    private void define(Thing thing, boolean isRestricted, Set<Thing> names) {
        named.put(thing, names);
        if (isRestricted) {
            restricted.add(thing);
        } else {
            restricted.remove(thing);
        }
    }

    private static Set<Thing> named(Claim claim) {
        var things = new HashSet<Thing>();
        things.add(Thing.source(claim.source()));
        things.add(Thing.source(claim.speaker()));
        if (claim.report() != null) {
            things.add(Thing.report(claim.report()));
        }
        return things;
    }

    public boolean cover(Thing thing) {
        return restricted.contains(thing)
                || named.getOrDefault(thing, Set.of()).stream().anyMatch(this::cover);
    }

    /** What was named and not applied yet: until it is, nothing is known of who names it. */
    public Set<Thing> missing() {
        return named.values().stream()
                .flatMap(Collection::stream)
                .filter(thing -> !named.containsKey(thing))
                .collect(Collectors.toSet());
    }
}
