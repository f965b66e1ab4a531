package org.sijil.query.claimlog;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Source;
import org.sijil.query.restriction.ReportView;
import org.sijil.query.restriction.RestrictedSource;

/** Sources and reports: whether they are restricted. */
final class RestrictionStep {
    private RestrictionStep() {}

    static Uni<Void> take(StatelessSession session, List<Said> said) {
        return restrict(session, lastDefinitions(said)).chain(() -> session.insertMultiple(reports(said)));
    }

    private static Map<String, Source> lastDefinitions(List<Said> said) {
        return said.stream()
                .flatMap(one ->
                        one.event() instanceof SourceDefined defined ? Stream.of(defined.source()) : Stream.empty())
                .collect(toMap(Source::id, source -> source, (_, last) -> last));
    }

    private static Uni<Void> restrict(StatelessSession session, Map<String, Source> sources) {
        if (sources.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var restricted = sources.values().stream()
                .filter(Source::restricted)
                .map(source -> RestrictedSource.of(source.id()))
                .toList();
        return session.createMutationQuery("delete RestrictedSource where id in :ids")
                .setParameter("ids", sources.keySet())
                .executeUpdate()
                .chain(() -> session.insertMultiple(restricted));
    }

    private static List<ReportView> reports(List<Said> said) {
        return said.stream()
                .flatMap(one -> one.event() instanceof ReportFiled filed
                        ? Stream.of(ReportView.of(filed.report()))
                        : Stream.empty())
                .toList();
    }
}
