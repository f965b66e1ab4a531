package org.sijil.domain.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/**
 * Who and where in every scenario. A source is called by what it is and by its grade: {@code agency-a},
 * {@code other-agency-a}, {@code blog-f}. A {@code ministry} speaks for the government, a {@code command} for the
 * opposition, {@code captains} for the militia; {@code someone} is nobody in particular.
 */
final class Cast {
    private static final Pattern SOURCE =
            Pattern.compile("(?:\\w+-)?(agency|monitor|blog|ministry|command|captains)-([a-f])|someone");
    private static final Map<String, Source.Kind> KINDS = Map.of(
            "agency", Source.Kind.MEDIA,
            "monitor", Source.Kind.NGO,
            "blog", Source.Kind.SOCIAL,
            "ministry", Source.Kind.OFFICIAL,
            "command", Source.Kind.PARTY,
            "captains", Source.Kind.PARTY);
    private static final Map<String, String> INTERESTS =
            Map.of("ministry", "government", "command", "opposition", "captains", "militia");

    static final List<Actor> ACTORS = List.of(
            actor("government", null),
            actor("militia", null),
            actor("opposition", null),
            actor("garrison", "government"),
            actor("brigade", "opposition"));
    static final List<Area> AREAS = List.of(
            area("Land", Area.Kind.COUNTRY, null),
            area("Province", Area.Kind.GOVERNORATE, "Land"),
            area("Town", Area.Kind.TOWN, "Province"),
            area("Village", Area.Kind.VILLAGE, "Province"),
            area("Bridge", Area.Kind.SITE, "Town"));

    private Cast() {}

    static Actor actor(String id, @Nullable String partOf) {
        return new Actor(id, partOf == null ? Actor.Kind.ORGANISATION : Actor.Kind.UNIT, partOf, null, null);
    }

    static Area area(String id, Area.Kind kind, @Nullable String parent) {
        return new Area(id, kind, parent, null, Area.Precision.UNLOCATED, null, new TreeMap<>());
    }

    static boolean isSource(String word) {
        return SOURCE.matcher(word).matches();
    }

    static Source source(String id) {
        return source(id, id.substring(id.length() - 1));
    }

    static Source source(String id, String grade) {
        var match = SOURCE.matcher(id);
        if (!match.matches()) {
            throw new IllegalArgumentException("no source: " + id);
        }
        var what = match.group(1);
        return what == null
                ? new Source(id, Source.Kind.ANONYMOUS, Reliability.F, null, false)
                : new Source(
                        id,
                        Objects.requireNonNull(KINDS.get(what)),
                        Reliability.valueOf(grade.toUpperCase(Locale.ROOT)),
                        INTERESTS.get(what),
                        false);
    }
}
