package org.sijil.ingest.gazetteer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.gazetteer.format.Format;
import org.sijil.ingest.gazetteer.format.Gazetteer;
import org.sijil.ingest.gazetteer.format.Mapping;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** How a file is to be understood, and what is to be known of it. */
record ImportParameters(
        @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "true: only tell what would be recorded")
        boolean dryRun,

        @QueryParam("format")
        @Parameter(description = "unless it is to be recognised by what the file begins with")
        @Nullable
        Format format,

        @QueryParam("map")
        @Parameter(
                description = "`name_ar=arabic` reads the column arabic as name_ar; `kind.hamlet=VILLAGE` takes what"
                        + " the file calls a hamlet for a VILLAGE")
        List<String> map,

        @QueryParam("version") @Parameter(description = "of the gazetteer, instead of what the file tells") @Nullable
        String version,

        @QueryParam("attribution")
        @Parameter(description = "whom to name for it, instead of what its format tells")
        @Nullable
        String attribution,

        @QueryParam("licence")
        @Parameter(description = "under which it may be used, instead of what its format tells")
        @Nullable
        String licence) {
    /** Together they are one code of an area, of at most 300 characters. */
    private static final int LONGEST_ATTRIBUTION = 180;

    private static final int LONGEST_OTHER = 50;
    private static final int MOST_MAPPED = 100;

    /** @throws ProblemException 400 naming the entry of {@code map} that is none */
    Mapping mapping() {
        if (map.size() > MOST_MAPPED) {
            throw new ProblemException(Problem.badParameter("map", "at most %d are taken".formatted(MOST_MAPPED)));
        }
        try {
            return Mapping.of(map);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.badParameter(
                    "map", "each is such as name_ar=arabic or kind.hamlet=VILLAGE, with a column or a kind of area"));
        }
    }

    /** @throws ProblemException 400 naming what is too long, or no line of text */
    void check() {
        check("version", version, LONGEST_OTHER);
        check("attribution", attribution, LONGEST_ATTRIBUTION);
        check("licence", licence, LONGEST_OTHER);
    }

    private static void check(String name, @Nullable String text, int longest) {
        if (text != null
                && (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl))) {
            throw new ProblemException(
                    Problem.badParameter(name, "is one line of text, of at most %d characters".formatted(longest)));
        }
    }

    Release release(Gazetteer file) {
        return new Release(
                file.format(),
                given(version, file.version()),
                given(attribution, file.format().attribution()),
                given(licence, file.format().licence()));
    }

    private static @Nullable String given(@Nullable String told, @Nullable String otherwise) {
        return told != null ? told : otherwise == null || otherwise.isEmpty() ? null : otherwise;
    }
}
