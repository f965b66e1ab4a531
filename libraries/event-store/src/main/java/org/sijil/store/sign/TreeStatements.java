package org.sijil.store.sign;

import org.sijil.store.LogSchema;

/** The statements on one log's tree. */
final class TreeStatements {
    final String size;
    final String leaves;
    final String hasTiles;
    final String tiles;
    final String insertTiles;
    final String lastCheckpoint;
    final String insertCheckpoint;

    /** Taken by its session, and given up with it. */
    final String takeLog;

    TreeStatements(LogSchema log) {
        var schema = log.schema();
        size = "select coalesce(max(position), -1) + 1 as size from %s.entry".formatted(schema);
        leaves = """
            select position, header, leaf_hash from %s.entry
            where position >= $1 and position < $2
            order by position
            """.formatted(schema);
        hasTiles = "select exists (select from %s.tile)".formatted(schema);
        tiles = """
            select level, index, bytes from %s.tile
            join unnest($1::int[], $2::bigint[]) as wanted (level, index) using (level, index)
            """.formatted(schema);
        insertTiles = """
            insert into %s.tile (level, index, bytes)
            select * from unnest($1::int[], $2::bigint[], $3::bytea[])
            on conflict do nothing
            """.formatted(schema);
        lastCheckpoint = "select size, note from %s.checkpoint order by size desc limit 1".formatted(schema);
        insertCheckpoint = """
            insert into %1$s.checkpoint (size, note)
            select $1, $2
            where (select max(size) from %1$s.checkpoint) is not distinct from $3
            """.formatted(schema);
        takeLog = "select pg_try_advisory_lock('%s.checkpoint'::regclass::oid::bigint) as taken".formatted(schema);
    }
}
