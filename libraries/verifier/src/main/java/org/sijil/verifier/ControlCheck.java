package org.sijil.verifier;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.format.Stored;

/** Compares a control log with the one that follows from the claim log, to the byte. */
public final class ControlCheck {
    private final Iterator<CheckedEntry> control;
    private final Refold refold = new Refold();
    private long controlPosition;

    private ControlCheck(Iterator<CheckedEntry> control) {
        this.control = control;
    }

    /**
     * @param claims the claim log from its beginning, as far as the control log says that it is complete
     * @param control the control log from its beginning
     * @return null where they agree
     */
    public static @Nullable Difference firstDifference(Iterator<CheckedEntry> claims, Iterator<CheckedEntry> control) {
        var check = new ControlCheck(control);
        while (claims.hasNext()) {
            var difference = check.next(claims.next());
            if (difference != null) {
                return difference;
            }
        }
        return control.hasNext() ? new Difference.Surplus(check.controlPosition, control.next()) : null;
    }

    private @Nullable Difference next(CheckedEntry claimEntry) {
        List<Stored> expected;
        try {
            expected = refold.next(claimEntry);
        } catch (RuntimeException e) {
            // Of a log that nobody vouches for any entry may be one that the fold never expected.
            return new Difference.Unfoldable(claimEntry.position(), String.valueOf(e.getMessage()));
        }
        for (var revision : expected) {
            if (!control.hasNext()) {
                return new Difference.Missing(controlPosition, claimEntry.position(), revision);
            }
            var found = control.next();
            if (!says(found, revision)) {
                return new Difference.Other(controlPosition, claimEntry.position(), revision, found);
            }
            controlPosition++;
        }
        return null;
    }

    private static boolean says(CheckedEntry found, Stored expected) {
        return found.stream().equals(expected.stream())
                && found.type().equals(expected.type())
                && found.facts().equals(expected.facts());
    }
}
