package org.sijil.domain.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Effect;

/** Why an area's own state is what it is (fold.md §6): the judgements that the fold itself makes, told word by word. */
public final class Why {
    private final List<Word> weightless;

    private Why(List<Word> weightless) {
        this.weightless = weightless;
    }

    /** Every judgement and every weighing up to {@code at}, newest first. */
    public static List<Reason> of(Known known, String area, Instant at) {
        var until = new Window(Window.ALL.from(), at.getEpochSecond());
        var mentions = Account.mentions(known.accounts(area).within(until));
        var why = new Why(mentions.stream().filter(word -> !word.hasWeight()).toList());
        var words = new Words(mentions, known.policy());
        var stepping = new Stepping(words, known.policy());
        var now = new Standing(ControlState.UNKNOWN);
        var reasons = new ArrayList<Reason>();
        for (long moment = words.momentAfter(until.from()); until.holds(moment); moment = words.momentAfter(moment)) {
            why.tell(stepping.step(now, moment), reasons);
        }
        return List.copyOf(reasons.reversed());
    }

    private void tell(Step step, List<Reason> reasons) {
        var moment = Instant.ofEpochSecond(step.moment());
        step.taken().forEach(taken -> reasons.add(judged(moment, taken.judgement(), taken.outcome())));
        if (step.weighing() != null) {
            reasons.add(weighed(moment, step.weighing()));
        }
    }

    private Reason judged(Instant moment, Judgement judgement, Outcome outcome) {
        var tally = judgement.tally();
        return new Reason.Judged(
                moment,
                judgement.effect(),
                tally.pro(),
                tally.con(),
                tally.net(),
                judgement.contrary(),
                judgement.finding(),
                outcome,
                heard(judgement.effect(), tally));
    }

    private Reason weighed(Instant moment, Weighing weighing) {
        var tally = weighing.tally();
        return new Reason.Weighed(
                moment,
                weighing.effect(),
                tally.pro(),
                tally.con(),
                weighing.contrary(),
                weighing.against(),
                weighing.disputes(),
                heard(weighing.effect(), tally));
    }

    private List<HeardWord> heard(Effect effect, Tally tally) {
        var idle = weightless.stream()
                .filter(word -> word.effect().equals(effect) && tally.window().holds(word.moment()));
        return Stream.concat(tally.said().reversed().stream().map(word -> heard(word, tally)), idle.map(Why::unheard))
                .toList();
    }

    private static HeardWord heard(Word word, Tally tally) {
        if (tally.isTakenBack(word) && word.takenBackBy() != null) {
            return told(word, Hearing.TAKEN_BACK, word.takenBackBy().claim().id());
        }
        if (tally.isSpent(word)) {
            return told(word, Hearing.SPENT, null);
        }
        var heaviest = tally.heaviest(word);
        return heaviest == null || heaviest == word
                ? told(word, Hearing.COUNTED, null)
                : told(word, Hearing.OUTWEIGHED, heaviest.claim().id());
    }

    private static HeardWord unheard(Word word) {
        var claim = word.claim().claim();
        return Weights.isMereEcho(claim)
                ? told(word, Hearing.ECHO, claim.echoOf())
                : told(word, Hearing.WEIGHTLESS, null);
    }

    private static HeardWord told(Word word, Hearing hearing, @Nullable String other) {
        return new HeardWord(
                word.claim().id(),
                word.position(),
                Instant.ofEpochSecond(word.moment()),
                word.voice(),
                word.claim().claim().polarity(),
                word.weight(),
                hearing,
                other);
    }
}
