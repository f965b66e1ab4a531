package org.sijil.bench.read;

import java.util.List;
import org.sijil.bench.Figures;
import org.sijil.bench.Table;
import org.sijil.testkit.TestDatabase;

/** What a claim takes on disk, by who keeps it; without the WAL. */
final class DiskUse {
    private static final String BYTES = """
            select coalesce(sum(%s(oid)), 0)::bigint from pg_class
            where relkind = 'r' and relnamespace = '%s'::regnamespace""";

    private DiskUse() {}

    static Table of(TestDatabase database, int claims) {
        var table = new Table("bytes a claim", "tables", "indexes", "all");
        long tables = 0;
        long indexes = 0;
        for (var schema : List.of("claim_log", "control_log", "incident", "query")) {
            long ofTables = database.count(BYTES.formatted("pg_table_size", schema));
            long ofIndexes = database.count(BYTES.formatted("pg_indexes_size", schema));
            add(table, schema, ofTables, ofIndexes, claims);
            tables += ofTables;
            indexes += ofIndexes;
        }
        add(table, "all", tables, indexes, claims);
        return table;
    }

    private static void add(Table table, String schema, double tables, double indexes, int claims) {
        table.add(
                schema,
                Figures.count(tables / claims),
                Figures.count(indexes / claims),
                Figures.count((tables + indexes) / claims));
    }
}
