package org.sijil.ingest.gazetteer.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern DIVISION = Pattern.compile("PCLI|ADM[1-3]");
    private static final char STEP = '/';

    /** The divisions of the file by country and codes: {@code SY/08/167}. */
    private final Map<String, AreaRef> divisions = new HashMap<>();

    private final List<Placed> wanted = new ArrayList<>();

    /** @param path of the division that it is or lies in */
    private record Placed(long line, Draft draft, String path, boolean isDivision) {}

    @Override
    public Format read(Reader text, Sheet sheet) throws IOException, MalformedFile {
        var lines = new TextLines(text);
        var latest = "";
        for (var cells = lines.next(); cells != null; cells = lines.next()) {
            if (cells.size() != COLUMNS) {
                throw new MalformedFile(
                        lines.line(), "%d cells; a table of GeoNames has %d".formatted(cells.size(), COLUMNS));
            }
            take(lines.line(), cells, sheet);
            latest = latest.compareTo(cells.get(MODIFIED)) < 0 ? cells.get(MODIFIED) : latest;
        }
        sheet.version(latest);
        for (var place : wanted) {
            sheet.add(parented(place).row());
        }
        return Format.GEONAMES;
    }

    private void take(long line, List<String> cells, Sheet sheet) throws MalformedFile {
        var id = cells.get(ID).strip();
        if (!id.matches("\\d{1,12}")) {
            throw new MalformedFile(line, "a table of GeoNames begins each line with a number");
        }
        var code = cells.get(FEATURE_CODE);
        var kinds = KindWords.kinds(code, sheet.mapping());
        if (kinds.isEmpty()) {
            var reason = "features %s are no areas here; map=kind.%s=SITE makes them such".formatted(code, code);
            sheet.add(new Row.Unusable(line, ref(id).id(), reason));
            return;
        }
        sheet.checkRoom(line, wanted.size());
        var place = new Placed(
                line,
                draft(line, cells, kinds),
                path(cells),
                DIVISION.matcher(code).matches());
        wanted.add(place);
        if (place.isDivision) {
            divisions.put(place.path, ref(cells, kinds));
        }
    }

    private static Draft draft(long line, List<String> cells, List<Kind> kinds) {
        var draft = new Draft(line)
                .area(ref(cells, kinds))
                .kinds(kinds)
                .code(SCHEME, cells.get(ID))
                .name("en", cells.get(NAME))
                .location(cells.get(LATITUDE), cells.get(LONGITUDE), KindWords.precision(kinds.getFirst()));
        if (!cells.get(ASCII_NAME).equals(cells.get(NAME))) {
            draft.alias("en", cells.get(ASCII_NAME), "transliteration");
        }
        for (var name : cells.get(ALTERNATE_NAMES).split(",")) {
            // In all languages of the world, unmarked.
            draft.alias("und", name, "alternate");
        }
        return draft;
    }

    /** The country, and as many of admin1 to admin3 as are told. */
    private static String path(List<String> cells) {
        var path = new StringBuilder(cells.get(COUNTRY));
        for (int i = ADMIN_1; i <= ADMIN_3; i++) {
            var code = cells.get(i);
            if (code.isBlank() || code.equals(NOWHERE)) {
                break;
            }
            path.append(STEP).append(code);
        }
        return path.toString();
    }

    /** Under the nearest division of the file that it lies in, else under its country. */
    private Draft parented(Placed place) {
        int end = place.isDivision ? place.path.lastIndexOf(STEP) : place.path.length();
        if (end < 0) {
            return place.draft;
        }
        for (; end > 0; end = place.path.lastIndexOf(STEP, end - 1)) {
            var division = divisions.get(place.path.substring(0, end));
            if (division != null) {
                return place.draft.parent(division);
            }
        }
        return place.draft.parent(AreaRef.ofId(place.path.split("/", 2)[0]));
    }

    /** A country is also known by its two letters, which are its p-code. */
    private static AreaRef ref(List<String> cells, List<Kind> kinds) {
        var ref = ref(cells.get(ID).strip());
        return kinds.contains(Kind.COUNTRY)
                ? new AreaRef(
                        ref.id(), List.of(ref.knownBy().getFirst(), new AreaRef.Code("pcode", cells.get(COUNTRY))))
                : ref;
    }

    static AreaRef ref(String id) {
        return new AreaRef("gn-" + id, List.of(new AreaRef.Code(SCHEME, id)));
    }
}
