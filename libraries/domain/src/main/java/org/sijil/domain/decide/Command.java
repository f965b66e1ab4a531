package org.sijil.domain.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Source;

/** What somebody wants recorded: well formed, not yet judged. */
public sealed interface Command {
    /** Whose stream it writes. */
    Thing subject();

    /** What it names beside its subject; it may be recorded only once all of these are. */
    List<Reference> references();

    /** What happens if nothing speaks against it. */
    ClaimLogEvent event();

    /** A thing, and the JSON pointer of the field that names it. */
    record Reference(String pointer, Thing thing) {}

    record RecordClaim(Claim claim, ClaimWords words) implements Command {
        @Override
        public Thing subject() {
            return Thing.claim(claim.id());
        }

        @Override
        public List<Reference> references() {
            var references = new ArrayList<Reference>();
            for (int i = 0; i < claim.areas().size(); i++) {
                references.add(
                        new Reference("/areas/" + i, Thing.area(claim.areas().get(i))));
            }
            add(references, "/actor", Thing.Kind.ACTOR, claim.actor());
            add(references, "/counterparty", Thing.Kind.ACTOR, claim.counterparty());
            add(references, "/source", Thing.Kind.SOURCE, claim.source());
            add(references, "/origin", Thing.Kind.SOURCE, claim.origin());
            add(references, "/echoOf", Thing.Kind.CLAIM, claim.echoOf());
            add(references, "/report", Thing.Kind.REPORT, claim.report());
            return references;
        }

        private static void add(List<Reference> references, String pointer, Thing.Kind kind, @Nullable String id) {
            if (id != null) {
                references.add(new Reference(pointer, new Thing(kind, id)));
            }
        }

        @Override
        public ClaimLogEvent event() {
            return new ClaimEvent.Recorded(claim, words);
        }
    }

    record DefineActor(Actor actor, Names names) implements Command {
        @Override
        public Thing subject() {
            return Thing.actor(actor.id());
        }

        @Override
        public List<Reference> references() {
            return actor.partOf() == null ? List.of() : List.of(new Reference("/partOf", Thing.actor(actor.partOf())));
        }

        @Override
        public ClaimLogEvent event() {
            return new ClaimLogEvent.ActorDefined(actor, names);
        }
    }

    record DefineSource(Source source, Names names) implements Command {
        @Override
        public Thing subject() {
            return Thing.source(source.id());
        }

        @Override
        public List<Reference> references() {
            return source.side() == null ? List.of() : List.of(new Reference("/side", Thing.actor(source.side())));
        }

        @Override
        public ClaimLogEvent event() {
            return new ClaimLogEvent.SourceDefined(source, names);
        }
    }

    record DefineArea(Area area, Names names) implements Command {
        @Override
        public Thing subject() {
            return Thing.area(area.id());
        }

        @Override
        public List<Reference> references() {
            return area.parent() == null ? List.of() : List.of(new Reference("/parent", Thing.area(area.parent())));
        }

        @Override
        public ClaimLogEvent event() {
            return new ClaimLogEvent.AreaDefined(area, names);
        }
    }

    record AdoptPolicy(Policy policy) implements Command {
        @Override
        public Thing subject() {
            return Thing.policy(policy.id());
        }

        @Override
        public List<Reference> references() {
            var references = new ArrayList<Reference>();
            for (var source : policy.excludedSources()) {
                references.add(new Reference("/excludedSources/" + references.size(), Thing.source(source)));
            }
            return references;
        }

        @Override
        public ClaimLogEvent event() {
            return new ClaimLogEvent.PolicyAdopted(policy);
        }
    }
}
