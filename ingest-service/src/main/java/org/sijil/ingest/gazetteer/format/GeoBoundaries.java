package org.sijil.ingest.gazetteer.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Boundaries of one level of one country. They have ids of their own, no p-codes and no parents. */
final class GeoBoundaries implements FeatureFormat {
    static final String SCHEME = "geoboundaries";

    private static final String ID = "shapeid";
    private static final Set<String> COLUMNS = Set.of(ID, "shapename", "shapeiso", "shapetype");
    private static final Pattern ISO_3166_2 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern LEVEL = Pattern.compile("ADM([0-3])");

    @Override
    public Format format() {
        return Format.GEOBOUNDARIES;
    }

    @Override
    public boolean identifies(String column) {
        return column.equals(ID);
    }

    @Override
    public boolean reads(String column) {
        return COLUMNS.contains(column);
    }

    @Override
    public Optional<String> version(Feature first) {
        return Optional.empty();
    }

    @Override
    public Row row(Feature feature) {
        var id = feature.text(ID).strip();
        var iso = feature.text("shapeiso").strip();
        var draft = new Draft(feature.line());
        if (id.isEmpty()) {
            return draft.fault("has no shapeID").row();
        }
        var known = ISO_3166_2.matcher(iso).matches()
                ? List.of(new AreaRef.Code(SCHEME, id), new AreaRef.Code("iso", iso))
                : List.of(new AreaRef.Code(SCHEME, id));
        known.forEach(code -> draft.code(code.scheme(), code.value()));
        var level = LEVEL.matcher(feature.text("shapetype").strip());
        if (!level.matches()) {
            draft.fault("its shapeType is none of ADM0 to ADM3");
        } else {
            draft.kinds(List.of(KindWords.BY_LEVEL.get(Integer.parseInt(level.group(1)))));
        }
        return draft.area(new AreaRef("gb-" + id, known))
                .name("en", feature.text("shapename"))
                .geometry(feature.geometry())
                .row();
    }
}
