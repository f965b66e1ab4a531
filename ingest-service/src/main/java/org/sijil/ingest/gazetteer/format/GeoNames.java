package org.sijil.ingest.gazetteer.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.domain.register.Area.Kind;

/**
 * A country's table of GeoNames. An area is found by its code {@code geonames}; new ones are called {@code gn-} and
 * their number. Its administrative codes look like p-codes and are none: parents are looked up within the file.
 */
final class GeoNames implements FormatReader {
    static final int COLUMNS = 19;
    static final String SCHEME = "geonames";

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int ASCII_NAME = 2;
    private static final int ALTERNATE_NAMES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE_CODE = 7;
    private static final int COUNTRY = 8;
    private static final int ADMIN_1 = 10;
    private static final int ADMIN_3 = 12;
    private static final int MODIFIED = 18;

    /** Of an area whose admin1 is not known. */
    private static final String NOWHERE = "00";

    /** The divisions of the file by country and codes: {@code SY/08/167}. */
    private final Map<String, AreaRef> divisions = new HashMap<>();

    private final List<Numbered> wanted = new ArrayList<>();

    private record Numbered(long line, List<String> cells, List<Kind> kinds) {
        String path(int depth) {
            var path = new StringBuilder(cells.get(COUNTRY));
            for (int i = 0; i < depth; i++) {
                path.append('/').append(cells.get(ADMIN_1 + i));
            }
            return path.toString();
        }

        /** How many of admin1 to admin3 are told. */
        int depth() {
            int depth = 0;
            while (depth <= ADMIN_3 - ADMIN_1 && isTold(cells.get(ADMIN_1 + depth))) {
                depth++;
            }
            return depth;
        }

        private static boolean isTold(String code) {
            return !code.isBlank() && !code.equals(NOWHERE);
        }

        /** A country is also known by its two letters, which are its p-code. */
        AreaRef ref() {
            var ref = GeoNames.ref(cells.get(ID).strip());
            return kinds.contains(Kind.COUNTRY)
                    ? new AreaRef(
                            ref.id(), List.of(ref.knownBy().getFirst(), new AreaRef.Code("pcode", cells.get(COUNTRY))))
                    : ref;
        }

        boolean isDivision() {
            return cells.get(FEATURE_CODE).matches("PCLI|ADM[1-3]");
        }
    }

    @Override
    public Format read(Reader text, Sheet sheet) throws IOException, MalformedFile {
        var lines = new TextLines(text);
        var latest = "";
        for (var cells = lines.next(); cells != null; cells = lines.next()) {
            if (cells.size() != COLUMNS) {
                throw new MalformedFile(
                        lines.line(), "%d cells; a table of GeoNames has %d".formatted(cells.size(), COLUMNS));
            }
            take(new Numbered(lines.line(), cells, KindWords.kinds(cells.get(FEATURE_CODE), sheet.mapping())), sheet);
            latest = latest.compareTo(cells.get(MODIFIED)) < 0 ? cells.get(MODIFIED) : latest;
        }
        sheet.version(latest);
        for (var row : wanted) {
            sheet.add(row(row));
        }
        return Format.GEONAMES;
    }

    private void take(Numbered row, Sheet sheet) throws MalformedFile {
        var id = row.cells.get(ID).strip();
        if (!id.matches("\\d{1,12}")) {
            throw new MalformedFile(row.line, "a table of GeoNames begins each line with a number");
        }
        if (row.kinds.isEmpty()) {
            var code = row.cells.get(FEATURE_CODE);
            var reason = "features %s are no areas here; map=kind.%s=SITE makes them such".formatted(code, code);
            sheet.add(new Row.Unusable(row.line, ref(id).id(), reason));
            return;
        }
        wanted.add(row);
        if (row.isDivision()) {
            divisions.put(row.path(row.depth()), row.ref());
        }
    }

    private Row row(Numbered row) {
        var cells = row.cells;
        var id = cells.get(ID).strip();
        var draft = new Draft(row.line)
                .area(row.ref())
                .kinds(row.kinds)
                .code(SCHEME, id)
                .name("en", cells.get(NAME))
                .location(cells.get(LATITUDE), cells.get(LONGITUDE), KindWords.precision(row.kinds.getFirst()));
        if (!cells.get(ASCII_NAME).equals(cells.get(NAME))) {
            draft.alias("en", cells.get(ASCII_NAME), "transliteration");
        }
        for (var name : cells.get(ALTERNATE_NAMES).split(",")) {
            // In all languages of the world, unmarked.
            draft.alias("und", name, "alternate");
        }
        if (!row.kinds.contains(Kind.COUNTRY)) {
            draft.parent(parent(row));
        }
        return draft.row();
    }

    private AreaRef parent(Numbered row) {
        for (int depth = row.isDivision() ? row.depth() - 1 : row.depth(); depth >= 0; depth--) {
            var division = divisions.get(row.path(depth));
            if (division != null) {
                return division;
            }
        }
        return AreaRef.ofId(row.cells.get(COUNTRY));
    }

    static AreaRef ref(String id) {
        return new AreaRef("gn-" + id, List.of(new AreaRef.Code(SCHEME, id)));
    }
}
