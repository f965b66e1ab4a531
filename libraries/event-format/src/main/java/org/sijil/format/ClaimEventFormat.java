package org.sijil.format;

import static java.util.Objects.requireNonNull;
import static org.sijil.format.Shape.TEXT;
import static org.sijil.format.Shape.constant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;

/** What happens to one claim, all of it in the claim's own stream. */
final class ClaimEventFormat {
    static final String RECORDED = "claim.recorded.v1";
    static final String CORRECTED = "claim.corrected.v1";
    static final String RETRACTED = "claim.retracted.v1";
    static final String REVIEWED = "claim.reviewed.v1";

    private static final Shape<Claim> CORRECTED_CLAIM = Shape.object(fields -> {
        var id = fields.required("id", TEXT);
        var claim = fields.required("claim", ClaimJson.FACTS);
        if (!claim.id().equals(id)) {
            throw new MalformedEntry("another claim's").within("claim");
        }
        return claim;
    });

    private ClaimEventFormat() {}

    static Stored write(ClaimEvent event) {
        return switch (event) {
            case Recorded(var claim, var words) ->
                stored(event, RECORDED, ClaimJson.facts(claim), ClaimWordsJson.words(requireNonNull(words)));
            case Corrected(var claim, var words, var reason) ->
                stored(
                        event,
                        CORRECTED,
                        id(claim.id()).node("claim", ClaimJson.facts(claim)).object(),
                        ClaimWordsJson.correction(requireNonNull(words), requireNonNull(reason)));
            case Retracted(var id, var by, var reason) ->
                stored(event, RETRACTED, id(id).text("by", by).object(), reason(reason));
            case Reviewed(var id, var verdict, var reason) ->
                stored(event, REVIEWED, id(id).text("verdict", verdict).object(), reason(reason));
        };
    }

    static Recorded recorded(String facts, @Nullable String words) {
        return new Recorded(Json.read(facts, ClaimJson.FACTS), Json.readIfThere(words, ClaimWordsJson.WORDS));
    }

    static Corrected corrected(String facts, @Nullable String words) {
        var claim = Json.read(facts, CORRECTED_CLAIM);
        var correction = Json.readIfThere(words, ClaimWordsJson.CORRECTION);
        return correction == null
                ? new Corrected(claim, null, null)
                : new Corrected(claim, correction.claim(), correction.reason());
    }

    static Retracted retracted(String facts, @Nullable String words) {
        var reason = Json.readIfThere(words, ClaimWordsJson.REASON_ONLY);
        return Json.read(
                facts,
                Shape.object(
                        fields -> new Retracted(fields.required("id", TEXT), fields.required("by", TEXT), reason)));
    }

    static Reviewed reviewed(String facts, @Nullable String words) {
        var reason = Json.readIfThere(words, ClaimWordsJson.REASON_ONLY);
        return Json.read(
                facts,
                Shape.object(fields -> new Reviewed(
                        fields.required("id", TEXT), fields.required("verdict", constant(Verdict.class)), reason)));
    }

    private static FieldWriter id(String claim) {
        return new FieldWriter().text("id", claim);
    }

    private static ObjectNode reason(@Nullable String reason) {
        return ClaimWordsJson.reason(requireNonNull(reason));
    }

    private static Stored stored(ClaimEvent event, String type, ObjectNode facts, ObjectNode words) {
        return Stored.twoParts("claim/" + event.claimId(), type, facts, words);
    }
}
