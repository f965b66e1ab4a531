package org.sijil.local.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.sijil.local.CommandFailed;

/** Makes a claim of each row of a table: its source says that the actor held the area at the moment. */
record HeldAreas(String source, String moment) {
    private static final List<String> REQUIRED = List.of("area", "actor");
    private static final ObjectMapper JSON = new ObjectMapper();

    static HeldAreas of(String source, OffsetDateTime moment) {
        return new HeldAreas(source, moment.toInstant().toString());
    }

    /**
     * A claim stands in the line in which its row stands: the header leaves a blank one, so that what is refused can be
     * found by its number.
     *
     * @throws CommandFailed where a row cannot be read, before anything is sent
     */
    void write(Path table, Path claims) throws IOException {
        if (!Files.isReadable(table) || Files.isDirectory(table)) {
            throw new CommandFailed("cannot read " + table);
        }
        try (var rows = rows(table);
                var out = Files.newBufferedWriter(claims)) {
            out.write('\n');
            for (int line = 2; rows.hasNextValue(); line++) {
                write(table, line, rows.nextValue(), out);
            }
        } catch (JsonProcessingException fault) {
            var place = fault.getLocation();
            throw new CommandFailed(
                    "%s: line %d: %s"
                            .formatted(table, place == null ? 1 : place.getLineNr(), fault.getOriginalMessage()),
                    fault);
        }
    }

    private static MappingIterator<Map<String, String>> rows(Path table) throws IOException {
        return new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.newBufferedReader(table));
    }

    private void write(Path table, int line, Map<String, String> row, Writer out) throws IOException {
        for (var column : REQUIRED) {
            if (row.getOrDefault(column, "").isEmpty()) {
                throw new CommandFailed("%s: line %d has no %s".formatted(table, line, column));
            }
        }
        out.write(JSON.writeValueAsString(claim(row)));
        out.write('\n');
    }

    private ObjectNode claim(Map<String, String> row) {
        var claim = JSON.createObjectNode().put("type", "HOLDS");
        claim.putArray("areas").add(row.get("area"));
        claim.put("actor", row.get("actor")).put("source", source);
        claim.putObject("occurred").put("earliest", moment).put("latest", moment);
        claim.put("basis", "SECOND_HAND");
        var note = row.getOrDefault("note", "");
        return note.isEmpty() ? claim : claim.put("note", note);
    }
}
