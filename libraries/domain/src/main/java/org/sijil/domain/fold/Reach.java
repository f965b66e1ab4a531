package org.sijil.domain.fold;

/**
 * From the first to the last moment, in seconds, at which what is said of an area differs from what was. A word reaches
 * no further back than its moment: before {@code first} the area's timeline stands.
 */
public record Reach(long first, long last) {
    /** For all that is known may weigh differently now. */
    public static final Reach WHOLE = new Reach(Window.ALL.from(), Window.ALL.until());

    static Reach of(KnownClaim claim) {
        return new Reach(claim.moment(), claim.moment());
    }

    Reach and(Reach other) {
        return new Reach(Math.min(first, other.first), Math.max(last, other.last));
    }
}
