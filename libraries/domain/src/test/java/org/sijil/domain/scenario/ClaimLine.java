package org.sijil.domain.scenario;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;

/**
 * A claim as scenarios write it, in columns: when, who, what and, set off by commas, how.
 *
 * <pre>
 * 10:00  agency-a                opposition takes Town from government  seen by eye
 * 10:20  agency-b for command-b  brigade takes Town, Village            echo of 1, near
 * 11:00  ministry-b              denies that government leaves Town
 * 12:00  blog-c                  government fights at Bridge with opposition
 * </pre>
 */
final class ClaimLine {
    private static final Map<String, ClaimType> VERBS = Map.ofEntries(
            Map.entry("takes", ClaimType.TAKES_CONTROL),
            Map.entry("holds", ClaimType.HOLDS),
            Map.entry("governs", ClaimType.GOVERNS),
            Map.entry("leaves", ClaimType.WITHDRAWS),
            Map.entry("loses", ClaimType.LOSES_CONTROL),
            Map.entry("clears checkpoints from", ClaimType.REMOVES_CHECKPOINTS),
            Map.entry("fights at", ClaimType.CLASHES),
            Map.entry("encircles", ClaimType.ENCIRCLES),
            Map.entry("loses its ring around", ClaimType.RELIEVES),
            Map.entry("shells", ClaimType.SHELLS));
    private static final Pattern WHAT = Pattern.compile("(?<denies>denies that )?(?<actor>\\w+) (?<verb>[a-z ]+?)"
            + " (?<areas>[A-Z]\\w*(?:, [A-Z]\\w*)*)(?: (?:from|with) (?<counterparty>\\w+))?");

    private final String when;
    private final String who;
    private final String what;
    private final List<String> how;

    private ClaimLine(String when, String who, String what, List<String> how) {
        this.when = when;
        this.who = who;
        this.what = what;
        this.how = how;
    }

    static ClaimLine of(List<String> columns) {
        var how = columns.size() > 3 ? List.of(columns.get(3).split(", ")) : List.<String>of();
        return new ClaimLine(columns.get(0), columns.get(1), columns.get(2), how);
    }

    List<String> sources() {
        return List.of(who.split(" for "));
    }

    Claim claim(String id) {
        var match = WHAT.matcher(what);
        if (!match.matches() || !VERBS.containsKey(match.group("verb"))) {
            throw new IllegalArgumentException("no claim: " + what);
        }
        return new Claim(
                id,
                VERBS.get(match.group("verb")),
                null,
                List.of(match.group("areas").split(", ")),
                match.group("actor"),
                match.group("counterparty"),
                match.group("denies") == null ? Polarity.AFFIRMS : Polarity.DENIES,
                Clock.interval(when),
                sources().getFirst(),
                sources().size() > 1 ? sources().get(1) : null,
                said("echo of "),
                basis(),
                said("credibility ") == null ? null : Integer.valueOf(said("credibility ")),
                place(),
                how.contains("filmed") || how.contains("with evidence"),
                null,
                null);
    }

    private @Nullable String said(String prefix) {
        return how.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    private Basis basis() {
        if (how.contains("filmed") || how.contains("said to be filmed")) {
            return Basis.GEOLOCATED_VISUAL;
        }
        if (how.contains("seen by eye")) {
            return Basis.EYEWITNESS;
        }
        return how.contains("at second hand") ? Basis.SECOND_HAND : Basis.UNSTATED;
    }

    private PlacePrecision place() {
        if (how.contains("near")) {
            return PlacePrecision.NEAR;
        }
        return how.contains("in the region") ? PlacePrecision.REGION : PlacePrecision.EXACT;
    }
}
