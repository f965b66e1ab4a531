package org.sijil.domain.incident;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an incident while it stands: {@code 42.C2280.HOLD}.
 *
 * @param position the lowest of its claims
 * @param name of its subject; no claim has two subjects of one name on one area
 */
public record IncidentId(long position, String area, String name) {
    private static final Pattern FORM =
            Pattern.compile("(?<position>0|[1-9][0-9]{0,17})\\.(?<area>.+)\\.(?<name>[A-Z_]+)");

    /** Nothing where no incident can be called so. */
    public static Optional<IncidentId> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new IncidentId(
                        Long.parseLong(match.group("position")), match.group("area"), match.group("name")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return position + "." + area + "." + name;
    }
}
