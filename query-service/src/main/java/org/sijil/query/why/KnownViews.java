package org.sijil.query.why;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.LongFunction;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.KnownClaim;
import org.sijil.domain.policy.Policy;
import org.sijil.query.claim.ClaimContent;
import org.sijil.query.claim.ClaimView;
import org.sijil.query.claim.ClaimViews;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;

/** Puts together what was known that bears on one area. */
@ApplicationScoped
class KnownViews {
    private final EntryViews entries;
    private final ClaimViews claims;

    KnownViews(EntryViews entries, ClaimViews claims) {
        this.entries = entries;
        this.claims = claims;
    }

    Uni<Known> of(int area, Policy policy, long known) {
        var assembled = new Known();
        assembled.adopt(policy);
        return entries.definitions("actor", known)
                .invoke(actors -> actors.forEach(actor -> assembled.define(((ActorDefined) actor.event()).actor())))
                .chain(() -> entries.definitions("source", known))
                .invoke(sources ->
                        sources.forEach(source -> assembled.define(((SourceDefined) source.event()).source())))
                .chain(() -> claims.bearingOn(area, known))
                .chain(bearing -> entries.at(
                                bearing.stream().map(claim -> claim.content).toList())
                        .invoke(contents -> recall(assembled, bearing, contents)))
                .replaceWith(assembled);
    }

    private static void recall(Known assembled, List<ClaimView> bearing, LongFunction<EntryView> contents) {
        for (var claim : bearing) {
            var content = ClaimContent.of(contents.apply(claim.content)).facts();
            assembled.recall(new KnownClaim(content, claim.position, claim.retracted, claim.verdict));
        }
    }
}
