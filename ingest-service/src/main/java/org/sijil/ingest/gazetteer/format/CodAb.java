package org.sijil.ingest.gazetteer.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sijil.domain.register.Area.Precision;

/** Boundaries and populated places of OCHA, as {@link CodColumn} reads them. The p-code is the area's id. */
final class CodAb implements FeatureFormat {
    private static final Set<String> OTHERS = Set.of(
            "lang",
            "lang1",
            "lang2",
            "lang3",
            "center_lat",
            "center_lon",
            "valid_on",
            "validon",
            "version",
            "cod_version");

    @Override
    public Format format() {
        return Format.COD_AB;
    }

    @Override
    public boolean identifies(String column) {
        return CodColumn.of(column)
                .filter(it -> it.meaning() == CodColumn.Meaning.PCODE)
                .isPresent();
    }

    @Override
    public boolean reads(String column) {
        return OTHERS.contains(column) || CodColumn.of(column).isPresent();
    }

    @Override
    public Optional<String> version(Feature first) {
        var told = Stream.of("valid_on", "validon", "version", "cod_version")
                .map(column -> first.text(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
    }

    /** The deepest level with a p-code is the area's, the one above it its parent's. */
    @Override
    public Row row(Feature feature) {
        var draft = new Draft(feature.line());
        var pcodes = new TreeMap<Integer, String>();
        feature.texts().forEach((column, text) -> {
            if (identifies(column) && !text.isBlank()) {
                CodColumn.of(column).ifPresent(it -> pcodes.put(it.level(), text.strip()));
            }
        });
        var deepest = pcodes.pollLastEntry();
        if (deepest == null) {
            return draft.fault("has no p-code").row();
        }
        int level = deepest.getKey();
        boolean isDivision = level < KindWords.BY_LEVEL.size();
        draft.area(AreaRef.ofId(deepest.getValue()))
                .code("pcode", deepest.getValue())
                .kinds(isDivision ? List.of(KindWords.BY_LEVEL.get(level)) : KindWords.COMMUNITY);
        var above = pcodes.lastEntry();
        if (above != null) {
            draft.parent(AreaRef.ofId(above.getValue()));
            // Codes of populated places carry no hierarchy.
            if (isDivision && !deepest.getValue().startsWith(above.getValue())) {
                draft.fault("its p-code does not begin with that of its parent, " + above.getValue());
            }
        }
        names(draft, feature, level);
        locate(draft, feature, isDivision ? Precision.ADMIN : Precision.SETTLEMENT);
        return draft.row();
    }

    private static void names(Draft draft, Feature feature, int level) {
        for (Map.Entry<String, String> told : feature.texts().entrySet()) {
            var text = told.getValue();
            CodColumn.of(told.getKey()).filter(it -> it.level() == level).ifPresent(column -> {
                switch (column.meaning()) {
                    case NAME_BY_LANG_COLUMN -> draft.name(language(feature, column.which()), text);
                    case NAME -> draft.name(column.which(), text);
                    case ALTERNATE -> draft.alias(column.which(), text, "official");
                    case ROMANISED -> draft.alias("en", text, "transliteration");
                    case PCODE -> {}
                }
            });
        }
    }

    private static String language(Feature feature, String which) {
        var lang = feature.text("lang" + which).strip();
        return !lang.isEmpty() ? lang : which.isEmpty() ? "en" : "und";
    }

    private static void locate(Draft draft, Feature feature, Precision precision) {
        if (feature.isPoint()) {
            draft.location(feature.coordinate(1), feature.coordinate(0), precision);
        } else {
            draft.location(feature.text("center_lat"), feature.text("center_lon"), precision)
                    .geometry(feature.geometry());
        }
    }
}
