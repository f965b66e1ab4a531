package org.sijil.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.ingest.recording.Commands.holds;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;

class RecentClaimsTest {
    private final RecentClaims recent = new RecentClaims();

    private void record(RecordClaim claim) {
        recent.apply(claim.claimId(), claim.event());
    }

    private List<String> like(RecordClaim claim) {
        return recent.like(claim.claim(), ClaimWords.NONE, Duration.ZERO).stream()
                .map(LikelyDuplicate::id)
                .toList();
    }

    @Test
    void the_latest_come_first_and_no_more_than_twenty() {
        IntStream.range(0, 30).forEach(i -> record(holds("c" + i, "town")));
        assertThat(like(holds("x", "town")))
                .hasSize(20)
                .startsWith("c29", "c28")
                .endsWith("c10");
    }

    @Test
    void the_oldest_are_forgotten() {
        record(holds("old", "town"));
        IntStream.range(0, RecentClaims.MOST - 1).forEach(i -> record(holds("c" + i, "hill")));
        assertThat(like(holds("x", "town"))).containsExactly("old");
        record(holds("new", "hill"));
        assertThat(like(holds("x", "town"))).isEmpty();
    }

    @Test
    void a_corrected_claim_tells_what_it_says_now() {
        record(holds("c1", "town"));
        recent.apply("c1", new ClaimEvent.Corrected(holds("c1", "hill").claim(), null, null));
        assertThat(like(holds("x", "town"))).isEmpty();
        assertThat(like(holds("x", "hill"))).containsExactly("c1");
    }

    @Test
    void of_redacted_words_nothing_is_kept() {
        record(holds("c1", "town"));
        recent.apply("c1", new ClaimLogEvent.EntryRedacted(0, "court", "privacy"));
        assertThat(like(holds("x", "town"))).isEmpty();
    }
}
