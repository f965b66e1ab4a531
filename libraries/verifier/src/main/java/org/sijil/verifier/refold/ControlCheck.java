package org.sijil.verifier.refold;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.format.ControlFormat;
import org.sijil.format.Stored;
import org.sijil.verifier.Checked;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.Fault;

/** Compares a control log with the one that follows from the claim log, to the byte. */
public final class ControlCheck {
    private final Iterator<? extends Checked> claims;
    private final Iterator<? extends Checked> control;
    private final Refold refold = new Refold();
    private long agreeing;

    /**
     * @param claims the claim log from its beginning, as far as it is to be folded
     * @param control the control log from its beginning; what it says of later claims is not looked at
     */
    public ControlCheck(Iterator<? extends Checked> claims, Iterator<? extends Checked> control) {
        this.claims = claims;
        this.control = control;
    }

    /** To be called once; null where the logs agree. */
    public @Nullable Difference firstDifference() {
        while (claims.hasNext()) {
            var difference = switch (claims.next()) {
                case Fault fault -> new Difference.FaultInClaims(fault, concluded());
                case CheckedEntry entry -> next(entry);
            };
            if (difference != null) {
                return difference;
            }
        }
        var atEnd = control.hasNext() ? beyond(control.next()) : null;
        return atEnd == null ? whole() : atEnd;
    }

    /** How many entries of the control log are as they have to be. */
    public long agreeing() {
        return agreeing;
    }

    /** How many areas are named by claims. */
    public int areas() {
        return refold.areas();
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
            var difference = next(claimEntry.position(), revision);
            if (difference != null) {
                return difference;
            }
            agreeing++;
        }
        return null;
    }

    private @Nullable Difference next(long claimPosition, Stored revision) {
        if (!control.hasNext()) {
            return new Difference.Missing(agreeing, claimPosition, revision);
        }
        return switch (control.next()) {
            case Fault fault -> new Difference.FaultInControl(fault, revision);
            case CheckedEntry found ->
                says(found, revision) ? null : new Difference.Other(agreeing, claimPosition, revision, found);
        };
    }

    private @Nullable CheckedEntry concluded() {
        return control.hasNext() && control.next() instanceof CheckedEntry entry ? entry : null;
    }

    private @Nullable Difference beyond(Checked next) {
        return switch (next) {
            case Fault fault -> new Difference.FaultInControl(fault, null);
            case CheckedEntry entry -> isOfLaterClaims(entry) ? null : new Difference.Surplus(agreeing, entry);
        };
    }

    private boolean isOfLaterClaims(CheckedEntry entry) {
        try {
            return ControlFormat.read(entry.facts()).known() > refold.size();
        } catch (RuntimeException _) {
            return false;
        }
    }

    private @Nullable Difference whole() {
        var area = refold.firstAreaOtherThanWhole();
        return area == null ? null : new Difference.NotWhole(area);
    }

    private static boolean says(CheckedEntry found, Stored expected) {
        return found.stream().equals(expected.stream())
                && found.type().equals(expected.type())
                && found.facts().equals(expected.facts());
    }
}
