package org.sijil.domain.fold;

import java.util.List;

/** Works out what claims tell, by what is known and the policy in force. */
final class Accounting {
    private final Known known;
    private final Voices voices;
    private final Weights weights;

    Accounting(Known known) {
        this.known = known;
        this.voices = new Voices(known);
        this.weights = new Weights(known, voices);
    }

    /** Of the live claims that name the area, in order of moment, then position. */
    List<Account> of(String area) {
        return known.claimsNaming(area).stream()
                .filter(claim -> claim.isLive(known.policy()))
                .map(this::of)
                .toList();
    }

    Account of(KnownClaim live) {
        var claim = live.claim();
        var voice = voices.voice(claim);
        var effects = Effects.of(claim, known);
        if (effects.isEmpty()) {
            return new Account(live, List.of(), voice.id());
        }
        var weight = weights.of(claim, voice);
        var mentions = effects.stream()
                .map(effect -> new Word(live, effect, voice.id(), weight))
                .toList();
        return new Account(live, mentions, voice.id());
    }
}
