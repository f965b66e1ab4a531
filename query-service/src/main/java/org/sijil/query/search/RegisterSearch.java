package org.sijil.query.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Names;
import org.sijil.domain.spelling.Folded;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.query.entry.EntryView;
import org.sijil.query.search.NameMatch.By;

/**
 * Finds actors or sources by a name, as {@code query.areas_called} finds areas. All of a register are looked at: they are
 * some hundreds.
 */
public final class RegisterSearch {
    private final SearchedName asked;
    private final Set<String> pieces;

    public RegisterSearch(SearchedName asked) {
        this.asked = asked;
        pieces = Pieces.of(asked.key());
    }

    public record Found(EntryView definition, NameMatch match, Place place) {}

    private record Fit(NameMatch match, int shared, int length) {
        static final Comparator<Fit> BEST_FIRST = Comparator.comparing((Fit fit) -> fit.match.by())
                .thenComparing(Fit::shared, Comparator.reverseOrder())
                .thenComparingInt(Fit::length);
    }

    /**
     * The likeliest first.
     *
     * @param names null where they are redacted or withheld
     * @param after where the page before ended
     */
    public List<Found> find(
            List<EntryView> register, Function<EntryView, @Nullable Names> names, Place after, int limit) {
        return register.stream()
                .flatMap(definition -> found(definition, names.apply(definition)).stream())
                .filter(found -> found.place.compareTo(after) > 0)
                .sorted(Comparator.comparing(Found::place))
                .limit(limit)
                .toList();
    }

    private List<Found> found(EntryView definition, @Nullable Names names) {
        return names == null
                ? List.of()
                : fits(names)
                        .sorted(Fit.BEST_FIRST)
                        .limit(1)
                        .map(fit -> found(definition, fit))
                        .toList();
    }

    private static Found found(EntryView definition, Fit fit) {
        return new Found(definition, fit.match, new Place(fit.match.by().ordinal(), fit.shared, definition.id()));
    }

    private Stream<Fit> fits(Names names) {
        return Stream.concat(
                names.byLanguage().entrySet().stream().flatMap(name -> fit(name.getValue(), name.getKey())),
                names.aliases().stream().flatMap(alias -> fit(alias.text(), alias.lang())));
    }

    private Stream<Fit> fit(String name, String lang) {
        var key = SpellingKey.of(name);
        var own = Pieces.of(key);
        int shared = (int) own.stream().filter(pieces::contains).count();
        var by = by(Folded.of(name).text(), key, shared);
        return by == null ? Stream.empty() : Stream.of(new Fit(new NameMatch(by, name, lang), shared, own.size()));
    }

    private @Nullable By by(String folded, String key, int shared) {
        if (folded.equals(asked.folded())) {
            return By.EXACT;
        }
        if (key.equals(asked.key())) {
            return By.KEY;
        }
        if (key.startsWith(asked.key()) || key.contains(" " + asked.key())) {
            return By.BEGINNING;
        }
        return shared * 5 >= pieces.size() * 3 ? By.SIMILAR : null;
    }
}
