package org.sijil.ingest.gazetteer.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sijil.domain.register.Area.Kind;
import org.sijil.domain.register.Area.Precision;

/** A row of a table with a header, by column. */
final class CsvRow {
    static final String ID = "id";

    private static final Pattern NAME = Pattern.compile("name_([a-z]{2,3})");
    /** Of the areas that it lies in, the nearest first. */
    private static final List<String> PARENTS = List.of("parent", "adm3", "adm2", "adm1");

    private static final Set<String> OTHERS =
            Set.of(ID, "pcode", "aliases", "kind", "lat", "lon", "ext_ids", "confidence", "source");

    /** What outside ids are marked by in short. */
    private static final Map<String, String> SCHEMES =
            Map.of("gn", "geonames", "wd", "wikidata", "gb", GeoBoundaries.SCHEME, "wof", "whosonfirst");

    private CsvRow() {}

    static boolean reads(String column) {
        return OTHERS.contains(column)
                || PARENTS.contains(column)
                || NAME.matcher(column).matches();
    }

    /** @param row texts by column */
    static Row read(long line, Map<String, String> row, Mapping mapping) {
        var draft = new Draft(line);
        var id = text(row, ID);
        if (id.isEmpty()) {
            return draft.fault("has no id").row();
        }
        draft.area(AreaRef.ofId(id)).code("pcode", text(row, "pcode"));
        var kinds = kinds(draft, text(row, "kind"), mapping);
        Stream.of(PARENTS)
                .flatMap(List::stream)
                .map(column -> text(row, column))
                .filter(parent -> !parent.isEmpty())
                .findFirst()
                .ifPresent(parent -> draft.parent(AreaRef.ofId(parent)));
        row.forEach((column, text) -> {
            var name = NAME.matcher(column);
            if (name.matches()) {
                draft.name(name.group(1), text);
            }
        });
        for (var alias : text(row, "aliases").split("\\|")) {
            draft.alias(Scripts.language(alias), alias, "alternate");
        }
        for (var outside : text(row, "ext_ids").split(";")) {
            int colon = outside.indexOf(':');
            if (colon > 0) {
                var scheme = outside.substring(0, colon).strip();
                draft.code(SCHEMES.getOrDefault(scheme, scheme), outside.substring(colon + 1));
            }
        }
        return draft.code("from-csv", text(row, "source"))
                .location(text(row, "lat"), text(row, "lon"), precision(kinds, text(row, "confidence")))
                .row();
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static List<Kind> kinds(Draft draft, String word, Mapping mapping) {
        var kinds = KindWords.kinds(word, mapping);
        if (kinds.isEmpty() && !word.isEmpty()) {
            draft.fault("its kind, %s, is not known; map=kind.%s=VILLAGE tells what it is".formatted(word, word));
        }
        draft.kinds(kinds);
        return kinds;
    }

    /** A single site may be surveyed, or only be known to lie near somewhere; the rest are as exact as their kind. */
    private static Precision precision(List<Kind> kinds, String confidence) {
        if (!kinds.contains(Kind.SITE)) {
            return kinds.isEmpty() ? Precision.SETTLEMENT : KindWords.precision(kinds.getFirst());
        }
        return switch (confidence.toLowerCase(Locale.ROOT)) {
            case "high" -> Precision.EXACT;
            case "low" -> Precision.ADMIN;
            default -> Precision.SETTLEMENT;
        };
    }
}
