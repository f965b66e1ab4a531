package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What live claims say of an area, whatever it weighs: those that weigh something are words (fold.md §3). */
final class Mentions {
    private Mentions() {}

    static Stream<Word> of(Known known, String area) {
        var voices = new Voices(known);
        var weights = new Weights(known, voices);
        return known.claimsNaming(area).stream()
                .filter(claim -> claim.isLive(known.policy()))
                .flatMap(claim -> Effects.of(claim.claim(), known).stream().map(effect -> {
                    var voice = voices.voice(claim.claim());
                    return new Word(claim, effect, voice.id(), weights.of(claim.claim(), voice), null);
                }));
    }

    /** A word reaches no further back than its moment. */
    static List<Word> until(Instant at, Known known, String area) {
        return of(known, area)
                .filter(word -> word.moment() <= at.getEpochSecond())
                .toList();
    }
}
