package org.sijil.domain.fold;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.sijil.domain.control.Effect;

/** What a live claim tells of an area, whatever it weighs. */
public final class Account {
    private final KnownClaim claim;
    private final List<Word> mentions;
    private final List<Effect> effects;
    private final String voice;
    private final long moment;

    /** @param mentions one for each effect that its type gives; without weight they are no words (fold.md §3) */
    Account(KnownClaim claim, List<Word> mentions, String voice) {
        this.claim = claim;
        this.mentions = mentions;
        this.effects = mentions.stream().map(Word::effect).toList();
        this.voice = voice;
        this.moment = claim.moment();
    }

    /** Those with a moment in the seconds {@code from} … {@code until}, in order of moment, then position. */
    public static List<Account> of(Known known, String area, long from, long until) {
        var window = new Window(from, until);
        return List.copyOf(known.accounts(area).within(window));
    }

    public KnownClaim claim() {
        return claim;
    }

    /** As of {@link KnownClaim#moment}. */
    public long moment() {
        return moment;
    }

    /** None where the claim has no bearing on control. */
    public List<Effect> effects() {
        return effects;
    }

    /** The source that is heard in it. */
    public String voice() {
        return voice;
    }

    /** Whether it repeats without evidence of its own. */
    public boolean isEcho() {
        return Weights.isMereEcho(claim.claim());
    }

    /** Of the same claim: to the fold and to incidents both are one. */
    boolean tellsTheSame(Account other) {
        return voice.equals(other.voice)
                && effects.equals(other.effects)
                && IntStream.range(0, mentions.size())
                        .allMatch(i -> mentions.get(i).weighsTheSame(other.mentions.get(i)));
    }

    static List<Word> mentions(Collection<Account> accounts) {
        return accounts.stream().flatMap(account -> account.mentions.stream()).toList();
    }

    List<Word> mentions() {
        return mentions;
    }
}
