package org.sijil.domain.control;

import java.util.Comparator;
import java.util.List;

/** An effect and the side it is said of; of a CONTEST the two sides, sorted and joined by {@code +}. */
public record Effect(EffectKind kind, String side) implements Comparable<Effect> {
    private static final Comparator<Effect> ORDER =
            Comparator.comparing(Effect::kind).thenComparing(Effect::side);

    public static Effect hold(String side) {
        return new Effect(EffectKind.HOLD, side);
    }

    public static Effect leave(String side) {
        return new Effect(EffectKind.LEAVE, side);
    }

    public static Effect encircle(String side) {
        return new Effect(EffectKind.ENCIRCLE, side);
    }

    public static Effect relieve(String side) {
        return new Effect(EffectKind.RELIEVE, side);
    }

    public static Effect contest(String one, String other) {
        var inOrder = one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
        return new Effect(EffectKind.CONTEST, inOrder);
    }

    /** {@code HOLD:opposition}, as {@link #toString} writes it. */
    public static Effect parse(String text) {
        int colon = text.indexOf(':');
        return new Effect(EffectKind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** One side, or the two of a CONTEST; an id holds no {@code +}. */
    public List<String> sides() {
        return List.of(side.split("\\+"));
    }

    @Override
    public int compareTo(Effect other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + side;
    }
}
