package org.sijil.domain.fold;

import java.util.List;

/** What live claims say of an area, whatever it weighs: what weighs something is a word (fold.md §3). */
final class Mentions {
    private Mentions() {}

    static List<Word> of(Known known, String area, Window within) {
        var voices = new Voices(known);
        var weights = new Weights(known, voices);
        return known.claimsNaming(area, within).stream()
                .filter(claim -> claim.isLive(known.policy()))
                .flatMap(claim -> Effects.of(claim.claim(), known).stream().map(effect -> {
                    var voice = voices.voice(claim.claim());
                    return new Word(claim, effect, voice.id(), weights.of(claim.claim(), voice), null);
                }))
                .toList();
    }
}
