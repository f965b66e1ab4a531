package org.sijil.query.position;

import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sijil.kit.log.ReadPosition;
import org.sijil.store.FollowFrom;
import org.sijil.store.Hash;

/** Tells the channels where they begin. */
@ApplicationScoped
class ReadPositions {
    /** Not a session: channels ask before any message has given them the context that one needs. */
    private final Pool database;

    ReadPositions(Pool database) {
        this.database = database;
    }

    @Produces
    @Singleton
    @Identifier(PositionView.CLAIM_LOG)
    ReadPosition ofClaimLog() {
        return of(PositionView.CLAIM_LOG);
    }

    @Produces
    @Singleton
    @Identifier(PositionView.CONTROL_LOG)
    ReadPosition ofControlLog() {
        return of(PositionView.CONTROL_LOG);
    }

    private ReadPosition of(String log) {
        return () -> database.preparedQuery("select position, leaf from query.read_position where log = $1")
                .execute(Tuple.of(log))
                .map(rows -> from(rows.iterator().next()));
    }

    private static FollowFrom from(Row row) {
        var leaf = row.getBuffer("leaf");
        return leaf == null
                ? FollowFrom.BEGINNING
                : new FollowFrom.After(row.getLong("position"), Hash.of(leaf.getBytes()));
    }
}
