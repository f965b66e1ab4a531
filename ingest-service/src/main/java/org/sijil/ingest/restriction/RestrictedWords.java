package org.sijil.ingest.restriction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.restriction.Restrictions;
import org.sijil.format.ClaimLogFormat;
import org.sijil.ingest.recording.Streams;
import org.sijil.kit.log.RestrictedStreams;

/**
 * Looks up in the log itself what is restricted at the moment of asking: no replica is behind another, and no memory
 * grows with the claims.
 */
@ApplicationScoped
public class RestrictedWords implements RestrictedStreams {
    private static final Set<Thing.Kind> KINDS = EnumSet.of(Thing.Kind.SOURCE, Thing.Kind.REPORT, Thing.Kind.CLAIM);

    private static final String FACTS = """
            select entry.type, convert_from(part.content, 'UTF8') as facts
            from claim_log.entry
            join claim_log.part on part.position = entry.position and part.index = 0
            where entry.stream = any($1)
            order by entry.position""";

    private final Pool pool;

    RestrictedWords(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<String>> among(Set<String> streams) {
        return amongThings(streams.stream().map(Streams::subject).collect(Collectors.toSet()))
                .map(restricted -> restricted.stream().map(Streams::of).collect(Collectors.toSet()));
    }

    /** Those of these things whose words are restricted; at most a page of them, for all that they cite is read. */
    public Uni<Set<Thing>> amongThings(Set<Thing> things) {
        var restrictions = new Restrictions();
        return read(things, restrictions)
                // Claims name reports and sources, and reports sources.
                .chain(() -> read(restrictions.missing(), restrictions))
                .chain(() -> read(restrictions.missing(), restrictions))
                .map(_ -> things.stream().filter(restrictions::cover).collect(Collectors.toSet()));
    }

    private Uni<Void> read(Collection<Thing> things, Restrictions restrictions) {
        var streams = things.stream()
                .filter(thing -> KINDS.contains(thing.kind()))
                .map(Streams::of)
                .toArray(String[]::new);
        return streams.length == 0
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(FACTS)
                        .execute(Tuple.of(streams))
                        .invoke(rows -> rows.forEach(row -> restrictions.apply(event(row))))
                        .replaceWithVoid();
    }

    private static ClaimLogEvent event(Row row) {
        return ClaimLogFormat.read(row.getString("type"), row.getString("facts"), null);
    }
}
