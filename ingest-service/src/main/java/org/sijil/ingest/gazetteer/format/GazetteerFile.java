package org.sijil.ingest.gazetteer.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Reads a file of places, of whatever format it is. */
public final class GazetteerFile {
    /** Far more than the first line of a table that is one of ours. */
    private static final int PEEKED = 1 << 16;

    private GazetteerFile() {}

    /**
     * Reads to the end; the rows are held in memory.
     *
     * @param asked null: recognised by what the file begins with
     * @throws MalformedFile where it is not UTF-8, breaks its format, has no row or more than 50,000
     */
    public static Gazetteer read(InputStream bytes, @Nullable Format asked, Mapping mapping)
            throws IOException, MalformedFile {
        var utf8 = new Utf8Reader(bytes);
        var sheet = new Sheet(mapping);
        try {
            var text = new BufferedReader(utf8, PEEKED);
            var format = reader(asked, text).read(text, sheet);
            return sheet.finish(format);
        } catch (CharacterCodingException _) {
            throw new MalformedFile(utf8.line(), "the bytes are not UTF-8");
        } catch (JsonProcessingException e) {
            // Its own message quotes the text and the parser's insides.
            var where = e.getLocation();
            throw new MalformedFile(
                    where == null ? utf8.line() : where.getLineNr(),
                    "breaks off, or is not formed as its beginning promises");
        }
    }

    private static FormatReader reader(@Nullable Format asked, Reader text) throws IOException, MalformedFile {
        return switch (asked) {
            case null -> recognised(firstLine(text));
            case COD_AB -> new GeoJsonFile(new CodAb());
            case GEOBOUNDARIES -> new GeoJsonFile(new GeoBoundaries());
            case GEONAMES -> new GeoNames();
            case GEONAMES_NAMES -> new GeoNamesNames();
            case CSV -> new CsvFile();
        };
    }

    /** As much of it as is peeked at. */
    private static String firstLine(Reader text) throws IOException {
        text.mark(PEEKED);
        var line = new StringBuilder();
        for (int i = 0; i < PEEKED; i++) {
            int c = text.read();
            if (c < 0 || (c == '\n' && !line.toString().isBlank())) {
                break;
            }
            line.append((char) c);
        }
        text.reset();
        return line.toString();
    }

    private static FormatReader recognised(String firstLine) throws MalformedFile {
        if (firstLine.isBlank()) {
            throw new MalformedFile(1, "nothing was sent");
        }
        if (firstLine.stripLeading().startsWith("{")) {
            return new GeoJsonFile(null);
        }
        int cells = firstLine.split("\t", -1).length;
        if (cells == GeoNames.COLUMNS) {
            return new GeoNames();
        }
        return cells >= GeoNamesNames.LEAST_COLUMNS ? new GeoNamesNames() : new CsvFile();
    }
}
