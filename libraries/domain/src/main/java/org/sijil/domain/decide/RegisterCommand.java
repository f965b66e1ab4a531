package org.sijil.domain.decide;

import java.util.ArrayList;
import java.util.List;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.domain.register.Source;

/** What claims refer to, and how they are weighed. */
public sealed interface RegisterCommand extends Command {
    record DefineActor(Actor actor, Names names) implements RegisterCommand {
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

    record DefineSource(Source source, Names names) implements RegisterCommand {
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

    record DefineArea(Area area, Names names) implements RegisterCommand {
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

    record FileReport(Report report, ReportWords words) implements RegisterCommand {
        @Override
        public Thing subject() {
            return Thing.report(report.id());
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference("/source", Thing.source(report.source())));
        }

        @Override
        public ClaimLogEvent event() {
            return new ClaimLogEvent.ReportFiled(report, words);
        }
    }

    record AdoptPolicy(Policy policy) implements RegisterCommand {
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
