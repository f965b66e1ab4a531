package org.sijil.local.verify;

import org.sijil.format.Stored;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.Fault;
import org.sijil.verifier.LogFault;
import org.sijil.verifier.refold.Difference;

/** Differences in words: area and position first, then what. */
final class DifferenceText {
    private DifferenceText() {}

    static String of(Difference difference, String claims, String control) {
        return switch (difference) {
            case Difference.Other it ->
                "%s: area %s, position %d: says %s, but from claim-log entry %d follows %s"
                        .formatted(
                                control,
                                area(it.expected()),
                                it.controlPosition(),
                                it.found().facts(),
                                it.claimPosition(),
                                it.expected().facts());
            case Difference.Missing it ->
                "%s: area %s, position %d: the log ends here, but from claim-log entry %d follows %s"
                        .formatted(
                                control,
                                area(it.expected()),
                                it.controlPosition(),
                                it.claimPosition(),
                                it.expected().facts());
            case Difference.Surplus it ->
                "%s: area %s, position %d: follows from no claim"
                        .formatted(control, area(it.found()), it.controlPosition());
            case Difference.Unfoldable it ->
                "%s: position %d: cannot be folded: %s".formatted(claims, it.claimPosition(), it.why());
            case Difference.FaultInClaims it -> {
                var next = it.concluded();
                yield claims + ": " + of(it.fault())
                        + (next == null
                                ? ""
                                : "; control is compared to here, next is area %s, position %d"
                                        .formatted(area(next), next.position()));
            }
            case Difference.FaultInControl it -> {
                var expected = it.expected();
                yield control + ": " + (expected == null ? "" : "area " + area(expected) + ", ") + of(it.fault());
            }
            case Difference.NotWhole it ->
                "%s: area %s: its revisions do not add up to its timeline".formatted(control, it.area());
        };
    }

    private static String of(Fault fault) {
        return FaultText.of(new LogFault.InEntry(fault));
    }

    private static String area(Stored revision) {
        return area(revision.stream());
    }

    private static String area(CheckedEntry entry) {
        return area(entry.stream());
    }

    private static String area(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }
}
