package org.sijil.domain.incident;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.fold.Account;

/** What an incident is about. Claims on one area tell of one incident only where they have a subject in common. */
public sealed interface Subject extends Comparable<Subject> {
    Comparator<Subject> ORDER =
            Comparator.comparing(Subject::name).thenComparing(Subject::who, Comparator.nullsFirst(String::compareTo));

    /** An effect on control. */
    record OfEffect(Effect effect) implements Subject {
        @Override
        public String name() {
            return effect.kind().name();
        }

        @Override
        public String who() {
            return effect.side();
        }
    }

    /** What has no effect on control, and who is said to have done it; null where nobody is named. */
    record OfType(ClaimType type, @Nullable String actor) implements Subject {
        @Override
        public String name() {
            return type.name();
        }

        @Override
        public @Nullable String who() {
            return actor;
        }
    }

    /** The kind of the effect, or the type: what an incident's id ends with. */
    String name();

    @Nullable
    String who();

    /** The subject of this name; no type is called as an effect is. */
    static Subject named(String name, @Nullable String who) {
        return Arrays.stream(EffectKind.values())
                .filter(kind -> kind.name().equals(name))
                .<Subject>map(kind -> new OfEffect(new Effect(kind, requireNonNull(who))))
                .findFirst()
                .orElseGet(() -> new OfType(ClaimType.valueOf(name), who));
    }

    static List<Subject> of(Account account) {
        var claim = account.claim().claim();
        if (account.effects().isEmpty()) {
            return List.of(new OfType(claim.type(), claim.actor()));
        }
        var subjects = new ArrayList<Subject>(account.effects().size());
        account.effects().forEach(effect -> subjects.add(new OfEffect(effect)));
        return subjects;
    }

    @Override
    default int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
