package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;

/** A superuser, whom no trigger stops, edits the claim log; {@code verify} finds it, by the service and in the tables. */
class TamperedLogIT {
    /** With what they rest on more than one tile. */
    private static final int AREAS = 300;

    @TempDir
    private Path folder;

    private final Ports ports = Ports.free();
    private Launched sijil;
    private String key = "";
    private String database = "";

    @BeforeEach
    void start() throws IOException {
        sijil = Launched.up(folder.resolve("data"), ports, "--no-sample").awaitReady();
        sijil.api().define(definitions());
        key = sijil.api().ofLog("claims", "key").strip();
        database = "postgresql://postgres:%s@127.0.0.1:%d/sijil"
                .formatted(Files.readString(sijil.superuser().folder().password()), ports.postgres());
        sijil.awaitSigned("claims", AREAS + 1);
    }

    @AfterEach
    void stop() throws IOException {
        sijil.close();
    }

    private static String definitions() {
        var lines = new StringBuilder("""
                {"source":{"id":"hidden","names":{"en":"Secret"},"kind":"LOCAL","reliability":"C","restricted":true}}
                """);
        for (int area = 0; area < AREAS; area++) {
            lines.append("""
                    {"area":{"id":"a-%d","names":{"en":"Area"},"kind":"SITE","locationPrecision":"UNLOCATED"}}
                    """.formatted(area));
        }
        return lines.toString();
    }

    @Test
    void whatever_is_edited_is_found_and_named() throws Exception {
        assertThat(overHttp()).contains("sijil.local/claims at", "is whole", "withheld the words of 1 entries");
        assertThat(overHttp("--token", sijil.api().token("analyst")))
                .contains("is whole")
                .doesNotContain("withheld");
        assertThat(inTables()).contains("is whole").doesNotContain("withheld");
        try (var connection = sijil.superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temp table saved as select * from claim_log.entry");
            edit(statement);
            swap(statement);
            editTree(statement);
            editParts(statement);
            cut(statement);
        }
    }

    private void edit(Statement superuser) throws Exception {
        var header = "header = regexp_replace(header, '\"recordedBy\":\".', '\"recordedBy\":\"_')";
        superuser.execute("update claim_log.entry set %s where position = 100".formatted(header));
        assertFound("position 100: the leaf hash is not the header's");
        superuser.execute(
                "update claim_log.entry set leaf_hash = sha256('\\x00' || header::bytea) where position = 100");
        assertFound("position 100: recordedBy is told otherwise than the header has it");
        restore(superuser);
        superuser.execute("update claim_log.entry set leaf_hash = sha256('') where position = 101");
        assertFound("position 101: the leaf hash is not the header's");
        restore(superuser);
    }

    private static void restore(Statement superuser) throws SQLException {
        superuser.execute("""
                update claim_log.entry set header = saved.header, leaf_hash = saved.leaf_hash
                from saved where saved.position = entry.position""");
    }

    private void swap(Statement superuser) throws Exception {
        var swap = """
                update claim_log.entry set position = 1000000 where position = 110;
                update claim_log.entry set position = 110 where position = 111;
                update claim_log.entry set position = 111 where position = 1000000""";
        superuser.execute(swap);
        assertFound("position 110: the entry of position 111 stands here");
        superuser.execute(swap);
    }

    private void editTree(Statement superuser) throws Exception {
        var flip = "update claim_log.tile set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) where index = 0";
        superuser.execute(flip);
        assertFound("position 0: tile/0/000 does not hold the hashes that the entries lead to");
        superuser.execute(flip);
    }

    private void editParts(Statement superuser) throws Exception {
        superuser.execute("create temp table saved_part as select * from claim_log.part where position = 60");
        superuser.execute("update claim_log.part set content = '{}' where position = 60 and index = 0");
        assertFound("position 60: its facts are not what the header commits to");
        superuser.execute(
                "delete from claim_log.part where position = 60; insert into claim_log.part table saved_part");
    }

    private void cut(Statement superuser) throws Exception {
        superuser.execute("delete from claim_log.entry where position >= 290");
        assertFound("position 290: the log ends here, and was signed with 301 entries");
    }

    private void assertFound(String fault) throws Exception {
        var told = "sijil: sijil.local/claims: " + fault + "\n";
        assertThat(overHttp()).isEqualTo(told);
        assertThat(inTables()).isEqualTo(told);
    }

    private String overHttp(String... options) throws IOException, InterruptedException {
        return verify(Ports.at(ports.ingest()) + "/ingest", options);
    }

    private String inTables() throws IOException, InterruptedException {
        return verify("--database", database);
    }

    private String verify(String first, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("verify", first));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--key", key));
        return Program.run(arguments).output();
    }
}
