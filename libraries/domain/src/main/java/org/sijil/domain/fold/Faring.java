package org.sijil.domain.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijil.domain.claim.Claim;

/**
 * Tells how claims fared beside what else was said. Two words meet where their moments are less than a window apart: then
 * one judgement hears both (fold.md §4). Not thread-safe.
 */
public final class Faring {
    /** Where claims beside one are found. What is given is known, and so is all that it repeats, to the end of the chain. */
    public interface Beside {
        /** Claims that name the area and speak of a moment from one second to another, both included. */
        Stream<KnownClaim> naming(String area, long from, long until);

        /** Claims that repeat this one. */
        Stream<KnownClaim> repeating(String claim);
    }

    private final Known known;
    private final Voices voices;
    private final Accounting accounting;
    private final Beside beside;
    private final Map<String, List<Word>> words = new HashMap<>();

    /** @param known the definitions, the policy, and every claim that is asked about or found beside one */
    public Faring(Known known, Beside beside) {
        this.known = known;
        this.voices = new Voices(known);
        this.accounting = new Accounting(known);
        this.beside = beside;
    }

    /** Whose grade the claim is weighed by (fold.md §2): its speaker, or its source where the speaker is unnamed. */
    public String answering(Claim claim) {
        return voices.answering(claim).id();
    }

    public Fared of(KnownClaim claim) {
        boolean live = claim.isLive(known.policy());
        var said = wordsOf(claim);
        var met = new Met(said);
        if (!said.isEmpty()) {
            claim.claim().areas().forEach(area -> met.listen(area));
        }
        return new Fared(
                claim.retracted(),
                !said.isEmpty(),
                live && Weights.isMereEcho(claim.claim()),
                live && beside.repeating(claim.id()).anyMatch(other -> other.isLive(known.policy())),
                met.corroborated,
                met.contradicted);
    }

    private List<Word> wordsOf(KnownClaim claim) {
        return words.computeIfAbsent(
                claim.id(),
                _ -> claim.isLive(known.policy())
                        ? accounting.of(claim).mentions().stream()
                                .filter(Word::hasWeight)
                                .toList()
                        : List.of());
    }

    /** What a claim's words met; they share moment and voice. */
    private final class Met {
        private final List<Word> said;
        private boolean corroborated;
        private boolean contradicted;

        Met(List<Word> said) {
            this.said = said;
        }

        /** No further than until both are found: of a place that is much spoken of, few claims are looked at. */
        void listen(String area) {
            long reach = Window.seconds(known.policy()) - 1;
            long moment = said.getFirst().moment();
            try (var around = beside.naming(area, moment - reach, moment + reach)) {
                var claims = around.iterator();
                while (!(corroborated && contradicted) && claims.hasNext()) {
                    wordsOf(claims.next()).forEach(this::meet);
                }
            }
        }

        private void meet(Word other) {
            for (var own : said) {
                if (!own.voice().equals(other.voice())) {
                    corroborated |= own.effect().equals(other.effect()) && own.affirms() == other.affirms();
                    contradicted |= own.speaksAgainst(other);
                }
            }
        }
    }
}
