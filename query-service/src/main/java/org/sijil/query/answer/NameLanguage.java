package org.sijil.query.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which language the reader would rather have the one {@code name} of a thing; {@code names} has them all. */
public record NameLanguage(
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Parameter(
                description =
                        "In which of ar and en `name` is, by q-values; where a thing has no such name, in another",
                example = "ar, en;q=0.5")
        @Nullable
        String accepted) {
    /** The first where it is all the same to the reader. */
    private static final List<String> OFFERED = List.of("en", "ar");

    public String tag() {
        var best = accepted == null ? null : Locale.lookupTag(ranges(accepted), OFFERED);
        return best == null ? OFFERED.getFirst() : best;
    }

    /** What cannot be read says nothing (RFC 9110 §12.5.4). */
    private static List<LanguageRange> ranges(String accepted) {
        try {
            return LanguageRange.parse(accepted);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /** Adds the name to what is shown of a thing, if that has names which may be told. */
    public ObjectNode name(ObjectNode shown) {
        var names = shown.path("names");
        return Stream.concat(Stream.of(tag()), OFFERED.stream())
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> names.valueStream().findFirst())
                .map(name -> shown.<ObjectNode>set("name", name))
                .orElse(shown);
    }
}
