package org.sijil.query.export;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.fold.Known;
import org.sijil.domain.register.Actor;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.restriction.Restrictions;

/** All actors and sources as known, read once for an export: they are some hundreds. */
final class Registers {
    private final Map<String, ActorDefined> actors = new HashMap<>();
    private final Known sides = new Known();
    private final Map<String, String> sources;

    private Registers(List<EntryView> actors, Map<String, String> sources) {
        for (var definition : actors) {
            var defined = (ActorDefined) definition.event();
            this.actors.put(defined.actor().id(), defined);
            sides.define(defined.actor());
        }
        this.sources = sources;
    }

    static Uni<Registers> read(EntryViews entries, Restrictions restrictions, long known) {
        return entries.definitions("actor", known)
                .chain(actors -> entries.definitions("source", known)
                        .chain(sources -> restrictions
                                .ofSources(sources.stream().map(EntryView::id).toList())
                                .map(withheld -> new Registers(
                                        actors,
                                        sources.stream()
                                                .filter(source -> !withheld.contains(source.id()))
                                                .collect(toMap(EntryView::id, Registers::nameOfSource))))));
    }

    private static String nameOfSource(EntryView definition) {
        return EnglishName.of(definition.id(), ((SourceDefined) definition.event()).names());
    }

    String actorName(String id) {
        var defined = actors.get(id);
        return EnglishName.of(id, defined == null ? null : defined.names());
    }

    /** Of a source that is restricted, the id to all but analysts. */
    String sourceName(String id) {
        return sources.getOrDefault(id, id);
    }

    String sideOf(String actor) {
        return sides.sideOf(actor);
    }

    Actor.@Nullable Kind kindOfSide(@Nullable String actor) {
        var side = actor == null ? null : actors.get(sideOf(actor));
        return side == null ? null : side.actor().kind();
    }
}
