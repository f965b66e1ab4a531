package org.sijil.domain.fold;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How claims fared beside what else was said (api.md, a source's record). */
class FaringTest {
    private static String fared(String world, String claim) {
        var known = scenario(world).known();
        return told(new Faring(known, everything(known)).of(requireNonNull(known.claim(claim))));
    }

    private static Faring.Beside everything(Known known) {
        return new Faring.Beside() {
            @Override
            public Stream<KnownClaim> naming(String area, long from, long until) {
                return known.claimsNaming(area).stream()
                        .filter(claim -> from <= claim.moment() && claim.moment() <= until);
            }

            @Override
            public Stream<KnownClaim> repeating(String claim) {
                return known.areasNamed().stream()
                        .flatMap(area -> known.claimsNaming(area).stream())
                        .filter(other -> claim.equals(other.claim().echoOf()));
            }
        };
    }

    private static String told(Fared fared) {
        var words = new LinkedHashMap<String, Boolean>();
        words.put("retracted", fared.retracted());
        words.put("counted", fared.counted());
        words.put("merely echoes", fared.merelyEchoes());
        words.put("echoed", fared.echoed());
        words.put("corroborated", fared.corroborated());
        words.put("contradicted", fared.contradicted());
        return words.entrySet().stream()
                .filter(word -> word.getValue())
                .map(word -> word.getKey())
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_claim_alone_counts_and_no_more() {
        assertThat(fared("1  10:00  agency-a  opposition takes Town", "1")).isEqualTo("counted");
    }

    @Test
    void one_without_weight_does_not_count() {
        assertThat(fared("1  10:00  agency-e  opposition takes Town", "1")).isEmpty();
    }

    @Test
    void another_voice_that_says_the_same_within_the_window_corroborates_it() {
        var day = """
            1  day 1 10:00  agency-a  opposition takes Town
            2  day 3 09:59  agency-b  opposition holds Town
            """;
        assertThat(fared(day, "1")).isEqualTo("counted, corroborated");
        assertThat(fared(day, "2")).isEqualTo("counted, corroborated");
        assertThat(fared(day.replace("09:59", "10:00"), "1")).isEqualTo("counted");
        assertThat(fared(day.replace("holds Town", "holds Village"), "1")).isEqualTo("counted");
    }

    @Test
    void repeating_corroborates_nothing() {
        var world = """
            1  10:00  agency-a  opposition takes Town
            2  10:10  agency-b  opposition takes Town  echo of 1
            3  10:20  agency-c  opposition takes Town  echo of 1, with evidence
            """;
        assertThat(fared(world, "1")).isEqualTo("counted, echoed");
        assertThat(fared(world, "2")).isEqualTo("merely echoes");
        assertThat(fared(world, "3")).isEqualTo("counted");
    }

    @Test
    void who_has_filmed_it_corroborates_what_it_repeats() {
        assertThat(fared("""
            1  10:00  agency-a  opposition takes Town
            2  10:10  blog-d    opposition takes Town  echo of 1, filmed
            """, "1")).isEqualTo("counted, echoed, corroborated");
    }

    @Test
    void a_denial_or_a_rival_of_another_voice_contradicts_it() {
        assertThat(fared("""
            1  10:00  agency-a  opposition takes Town
            2  11:00  agency-b  denies that opposition takes Town
            """, "1")).isEqualTo("counted, contradicted");
        assertThat(fared("""
            1  10:00  agency-a  opposition takes Town
            2  11:00  agency-b  government holds Town
            """, "1")).isEqualTo("counted, contradicted");
        assertThat(fared("""
            1  10:00  agency-a  opposition takes Town
            2  11:00  agency-a  government holds Town
            """, "1")).isEqualTo("counted");
        assertThat(fared("""
            1  10:00  agency-a  denies that opposition takes Town
            2  11:00  agency-b  government holds Town
            """, "1")).isEqualTo("counted");
    }

    @Test
    void what_is_retracted_counts_no_more_and_corroborates_nothing() {
        var world = """
            1  10:00  agency-a  opposition takes Town
            2  10:10  agency-b  opposition takes Town
            3  10:20  agency-c  opposition takes Town  echo of 1
            4  agency-a retracts 1
            """;
        assertThat(fared(world, "1")).isEqualTo("retracted");
        assertThat(fared(world, "2")).isEqualTo("counted");
    }

    @Test
    void the_named_speaker_answers_for_a_claim_and_for_an_unnamed_one_the_outlet() {
        var known = scenario("""
            1  10:00  agency-a for command-b  opposition takes Town
            2  10:10  agency-a for someone    opposition takes Town
            3  10:20  agency-a                opposition takes Town
            """).known();
        var faring = new Faring(known, everything(known));
        assertThat(Stream.of("1", "2", "3")
                        .map(id ->
                                faring.answering(requireNonNull(known.claim(id)).claim())))
                .containsExactly("command-b", "agency-a", "agency-a");
    }
}
