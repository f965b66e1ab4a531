package org.sijil.bench.append;

import org.sijil.store.Hash;
import org.sijil.testkit.TestDatabase;

/** One table of rows as long as our entries and their content, with the same two indexes, and nothing to guard them. */
final class Rows {
    static final String TYPE = "claim.recorded.v1";
    static final String RECORDER = "kbmtP3Qx0u5cQyxAyUpJ3A";

    private Rows() {}

    static void create(TestDatabase database, String table) {
        database.execute("""
            create table %s (
              position    bigint generated always as identity primary key,
              stream      text collate "C" not null,
              version     bigint not null,
              previous    bigint not null,
              type        text collate "C" not null,
              recorded_at timestamptz not null default now(),
              recorded_by text,
              header      text not null,
              leaf_hash   bytea not null,
              content     bytea not null,
              unique (stream, version)
            )
            """.formatted(table));
    }

    /** As long as ours, and hashed as ours is. */
    static String header(Event event) {
        return """
            {"v":1,"position":1234567,"stream":"claim/%s","version":0,"previous":-1,"type":"claim.recorded.v1",\
            "recordedAt":"2024-12-07T11:04:05.123456Z","recordedBy":"%s","parts":["%s","%2$s"]}\
            """.formatted(event.id(), RECORDER, "0".repeat(2 * Hash.SIZE));
    }
}
