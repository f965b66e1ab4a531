package org.sijil.domain.fold;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.policy.Policy;

/** Judges what is said of one area at a moment, against the state as it stands (fold.md §4). */
final class Judging {
    private static final Comparator<Judgement> IN_ORDER_OF_TAKING = Comparator.comparing(Judgement::kind)
            .thenComparingLong(Judging::turnOfItsKind)
            .thenComparing(judged -> judged.effect().side());

    private final Words words;
    private final Policy policy;

    Judging(Words words, Policy policy) {
        this.words = words;
        this.policy = policy;
    }

    /** Every effect spoken of at {@code moment}, in the order in which they are taken (§5 step 2). */
    List<Judgement> at(long moment, Standing now) {
        // By kind and side: LEAVE before HOLD, as judging a HOLD requires.
        var judged = new TreeMap<Effect, Judgement>();
        for (var effect : words.spokenOf(moment)) {
            judged.put(effect, judge(effect, moment, now, rival -> isHeldByWhoLeft(rival, judged)));
        }
        return judged.values().stream()
                .map(judgement -> mustGiveWay(judgement, judged) ? judgement.givingWay() : judgement)
                .sorted(IN_ORDER_OF_TAKING)
                .toList();
    }

    private Judgement judge(Effect effect, long moment, Standing now, Predicate<Effect> leftOut) {
        var window = Window.endingAt(moment, policy);
        var tally = words.tally(effect, window, now.spentBefore(effect));
        var news = words.of(effect, Window.at(moment)).stream()
                .filter(Word::affirms)
                .toList();
        var heaviest = news.stream().reduce(Word::heavier);
        if (heaviest.isEmpty()) {
            return new Judgement(effect, tally, news, null, Finding.NOT_AFFIRMED);
        }
        var contrary = contrary(effect, window.notBefore(heaviest.get().earliest()), now::spentBefore, leftOut);
        return new Judgement(effect, tally, news, contrary, find(tally, contrary));
    }

    private Finding find(Tally tally, Contrary contrary) {
        if (tally.net() < policy.apply()) {
            return Finding.TOO_LIGHT;
        }
        if (2 * tally.independentPro() < policy.apply()) {
            return Finding.NOT_INDEPENDENT;
        }
        return tally.net() > contrary.net() ? Finding.APPLIED : Finding.CONTRADICTED;
    }

    private static boolean isHeldByWhoLeft(Effect rival, SortedMap<Effect, Judgement> judged) {
        var left = rival.kind() == EffectKind.HOLD ? judged.get(Effect.leave(rival.side())) : null;
        return left != null && left.isApplied();
    }

    /** Equal and opposite reports apply neither. */
    private static boolean mustGiveWay(Judgement judgement, SortedMap<Effect, Judgement> judged) {
        return judgement.isApplied()
                && judged.values().stream()
                        .anyMatch(other -> other.isApplied()
                                && Rivals.are(other.effect(), judgement.effect())
                                && other.net() >= judgement.net());
    }

    /** Who leaves most surely leaves first, who holds most surely has the last word. */
    private static long turnOfItsKind(Judgement judgement) {
        return switch (judgement.kind()) {
            case LEAVE -> -judgement.net();
            case HOLD -> judgement.net();
            case CONTEST, ENCIRCLE, RELIEVE -> 0;
        };
    }

    /** Weighs what is newly said of the state's ground, or of a rival's, against it (§5 step 3); null where nothing is. */
    @Nullable
    Weighing against(Standing now, long moment) {
        var effect = now.restsOn;
        if (effect == null
                || words.spokenOf(moment).stream().noneMatch(said -> said.equals(effect) || Rivals.are(said, effect))) {
            return null;
        }
        var window = Window.endingAt(moment, policy);
        var tally = words.tally(effect, window, Standing.NEVER);
        var contrary = contrary(effect, window.notBefore(now.since), _ -> Standing.NEVER, _ -> false);
        return Weighing.of(effect, tally, contrary, policy.apply());
    }

    private Contrary contrary(
            Effect effect, Window window, ToLongFunction<Effect> spentBefore, Predicate<Effect> leftOut) {
        var greatest = Contrary.NONE;
        for (var rival : words.effects()) {
            if (Rivals.are(rival, effect) && !leftOut.test(rival)) {
                long net = words.tally(rival, window, spentBefore.applyAsLong(rival))
                        .net();
                greatest = net > greatest.net() ? new Contrary(net, rival) : greatest;
            }
        }
        return greatest;
    }
}
