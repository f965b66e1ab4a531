package org.sijil.domain.fold;

import java.util.List;
import org.sijil.domain.control.Effect;

/**
 * What a live claim tells of an area, whatever it weighs.
 *
 * @param effects that its type gives (fold.md §3); none where it has no bearing on control
 * @param voice the source that is heard in it
 * @param isEcho whether it repeats without evidence of its own
 */
public record Account(KnownClaim claim, List<Effect> effects, String voice, boolean isEcho) {
    public Account {
        effects = List.copyOf(effects);
    }

    /** Those with a moment in the seconds {@code from} … {@code until}, in order of moment, then position. */
    public static List<Account> of(Known known, String area, long from, long until) {
        var voices = new Voices(known);
        return known.claimsNaming(area, new Window(from, until)).stream()
                .filter(claim -> claim.isLive(known.policy()))
                .map(claim -> new Account(
                        claim,
                        Effects.of(claim.claim(), known),
                        voices.voice(claim.claim()).id(),
                        Weights.isMereEcho(claim.claim())))
                .toList();
    }
}
