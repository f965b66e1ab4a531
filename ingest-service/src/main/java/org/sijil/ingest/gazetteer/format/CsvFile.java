package org.sijil.ingest.gazetteer.format;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of comma-separated values (RFC 4180) whose first row names the columns, in any order and case. */
final class CsvFile implements FormatReader {
    private static final int LONGEST_CELL = 1 << 16;
    private static final int MOST_COLUMNS = 200;

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    @Override
    public Format read(Reader text, Sheet sheet) throws IOException, MalformedFile {
        try (var parser = CSV.createParser(text)) {
            var columns = header(parser, sheet);
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                var first = parser.nextToken() == JsonToken.VALUE_STRING;
                long line = parser.currentTokenLocation().getLineNr();
                var cells = first ? cells(parser, line) : List.<String>of();
                if (cells.size() != columns.size()) {
                    throw new MalformedFile(
                            line, "%d cells; the header has %d".formatted(cells.size(), columns.size()));
                }
                sheet.add(CsvRow.read(line, byColumn(columns, cells), sheet.mapping()));
            }
        }
        return Format.CSV;
    }

    /** By the names that the mapping gives them. */
    private static List<String> header(CsvParser parser, Sheet sheet) throws IOException, MalformedFile {
        var columns = new ArrayList<String>();
        boolean first = parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.VALUE_STRING;
        for (var name : first ? cells(parser, 1) : List.<String>of()) {
            sheet.column(name, CsvRow.reads(sheet.mapping().column(name)));
            columns.add(sheet.mapping().column(name));
        }
        if (!columns.contains(CsvRow.ID)) {
            throw new MalformedFile(1, "no column is called id; map=id=COLUMN tells which it is");
        }
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column)) {
                throw new MalformedFile(1, "two columns are called " + column);
            }
        }
        return columns;
    }

    /** From the current one on to the end of the row. */
    private static List<String> cells(CsvParser parser, long line) throws IOException, MalformedFile {
        var cells = new ArrayList<String>();
        for (var token = parser.currentToken(); token == JsonToken.VALUE_STRING; token = parser.nextToken()) {
            if (cells.size() == MOST_COLUMNS) {
                throw new MalformedFile(line, "more than %d cells in a row".formatted(MOST_COLUMNS));
            }
            cells.add(parser.getText());
        }
        return cells;
    }

    private static Map<String, String> byColumn(List<String> columns, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }
}
