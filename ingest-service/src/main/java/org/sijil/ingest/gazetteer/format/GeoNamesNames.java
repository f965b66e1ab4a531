package org.sijil.ingest.gazetteer.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Names of features of GeoNames by language, several lines for one feature; they only add to areas that are there. */
final class GeoNamesNames implements FormatReader {
    /** Without the years between which a name was used. */
    static final int LEAST_COLUMNS = 8;

    private static final int ID = 1;
    private static final int LANGUAGE = 2;
    private static final int NAME = 3;
    private static final int PREFERRED = 4;
    private static final int SHORT = 5;
    private static final int COLLOQUIAL = 6;
    private static final int HISTORIC = 7;

    private static final Pattern TONGUE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    /** Not languages, though they stand in their column. */
    private static final Map<String, String> CODES = Map.of("wkdt", "wikidata", "unlc", "unlocode");

    private final SequencedMap<String, Names> features = new LinkedHashMap<>();
    private int read;

    private record Names(long line, List<List<String>> rows) {}

    @Override
    public Format read(Reader text, Sheet sheet) throws IOException, MalformedFile {
        var lines = new TextLines(text);
        for (var cells = lines.next(); cells != null; cells = lines.next()) {
            if (cells.size() < LEAST_COLUMNS || !cells.get(ID).matches("\\d{1,12}")) {
                throw new MalformedFile(
                        lines.line(),
                        "a line of alternateNames has 8 to 10 cells and a feature's number in the second");
            }
            long line = lines.line();
            sheet.checkRoom(line, read++);
            features.computeIfAbsent(cells.get(ID), _ -> new Names(line, new ArrayList<>()))
                    .rows()
                    .add(List.copyOf(cells.subList(0, LEAST_COLUMNS)));
        }
        for (var feature : features.entrySet()) {
            sheet.add(row(feature.getKey(), feature.getValue()));
        }
        return Format.GEONAMES_NAMES;
    }

    private static Row row(String id, Names names) {
        var draft = new Draft(names.line).area(GeoNames.ref(id));
        var chosen = chosen(names.rows);
        for (var cells : names.rows) {
            var lang = cells.get(LANGUAGE);
            if (CODES.containsKey(lang)) {
                draft.code(CODES.get(lang), cells.get(NAME));
            } else if (chosen.get(lang) == cells) {
                draft.name(lang, cells.get(NAME));
            } else if (TONGUE.matcher(lang).matches()) {
                draft.alias(lang, cells.get(NAME), type(cells));
            }
        }
        return draft.row();
    }

    /** Of each language the preferred name, else the first that nothing is said against. */
    private static Map<String, List<String>> chosen(List<List<String>> rows) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (var cells : rows) {
            var lang = cells.get(LANGUAGE);
            if (TONGUE.matcher(lang).matches() && isPlain(cells)) {
                chosen.merge(
                        lang, cells, (first, later) -> !is(first, PREFERRED) && is(later, PREFERRED) ? later : first);
            }
        }
        return chosen;
    }

    private static boolean isPlain(List<String> cells) {
        return !is(cells, SHORT) && !is(cells, COLLOQUIAL) && !is(cells, HISTORIC);
    }

    private static String type(List<String> cells) {
        return is(cells, HISTORIC)
                ? "historic"
                : is(cells, COLLOQUIAL) ? "colloquial" : is(cells, SHORT) ? "short" : "alternate";
    }

    private static boolean is(List<String> cells, int flag) {
        return cells.get(flag).equals("1");
    }
}
