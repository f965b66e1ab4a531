package org.sijil.ingest.claim;

import java.util.List;
import java.util.function.Function;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Quote;
import org.sijil.domain.claim.Span;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;
import org.sijil.domain.decide.ClaimCommand.RetractClaim;
import org.sijil.domain.decide.ClaimCommand.ReviewClaim;
import org.sijil.ingest.reading.Fields;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.reading.Texts;
import org.sijil.ingest.reading.Values;

/** A claim as it is sent, with its defaults (claims.md, "A claim"), and what may become of one. */
final class ClaimShape {
    private static final int MOST_AREAS = 500;
    private static final int MOST_EVIDENCE = 50;
    private static final int LONGEST_PROSE = 10_000;

    private static final Shape<Occurred> OCCURRED = Fields.shape(fields ->
            new Occurred(fields.required("earliest", Values.INSTANT), fields.required("latest", Values.INSTANT)));

    private static final Shape<Quote> QUOTE = Fields.shape(fields ->
            new Quote(fields.required("text", Texts.quoted(LONGEST_PROSE)), fields.required("lang", Texts.LANGUAGE)));

    private static final Shape<Span> SPAN = Fields.shape(fields -> {
        var offset = Values.integer(0, Integer.MAX_VALUE);
        var span = new Span(fields.required("start", offset), fields.required("end", offset));
        if (span.end() < span.start()) {
            fields.note("end", "%d is before the start, %d".formatted(span.end(), span.start()));
        }
        return span;
    });

    private static final Shape<Evidence> EVIDENCE = Fields.shape(fields -> new Evidence(
            fields.required("url", Texts.URL),
            fields.optional("sha256", Texts.SHA256),
            fields.optional("mediaType", Texts.MEDIA_TYPE)));

    static final Shape<RecordClaim> CLAIM = content(Fields::idOrNew);

    private ClaimShape() {}

    static Shape<CorrectClaim> correction(String id) {
        var content = content(fields -> fields.idAsIn(id));
        return Fields.shape(fields -> {
            var correct = fields.required("claim", content);
            return new CorrectClaim(correct.claim(), correct.words(), reason(fields));
        });
    }

    static Shape<RetractClaim> retraction(String id) {
        return Fields.shape(fields -> new RetractClaim(id, fields.required("by", Texts.ID), reason(fields)));
    }

    static Shape<ReviewClaim> review(String id) {
        return Fields.shape(
                fields -> new ReviewClaim(id, fields.required("verdict", Values.oneOf(Verdict.class)), reason(fields)));
    }

    private static String reason(Fields fields) {
        return fields.required("reason", Texts.prose(LONGEST_PROSE));
    }

    private static Shape<RecordClaim> content(Function<Fields, String> id) {
        return Fields.shape(fields -> {
            var claimId = id.apply(fields);
            var words = words(fields);
            return new RecordClaim(claim(claimId, fields, !words.evidence().isEmpty()), words);
        });
    }

    private static ClaimWords words(Fields fields) {
        return new ClaimWords(
                fields.optional("quote", QUOTE),
                fields.optional("note", Texts.prose(LONGEST_PROSE)),
                fields.optional("evidence", Values.list(EVIDENCE, 0, MOST_EVIDENCE), List.of()));
    }

    private static Claim claim(String id, Fields fields, boolean hasEvidence) {
        return new Claim(
                id,
                fields.required("type", Values.oneOf(ClaimType.class)),
                fields.optional("mode", Values.oneOf(Mode.class)),
                fields.required("areas", Values.list(Texts.ID, 1, MOST_AREAS)),
                fields.optional("actor", Texts.ID),
                fields.optional("counterparty", Texts.ID),
                fields.optional("polarity", Values.oneOf(Polarity.class), Polarity.AFFIRMS),
                fields.required("occurred", OCCURRED),
                fields.required("source", Texts.ID),
                fields.optional("origin", Texts.ID),
                fields.optional("echoOf", Texts.ID),
                fields.optional("basis", Values.oneOf(Basis.class), Basis.UNSTATED),
                fields.optional("credibility", Values.integer(1, 6)),
                fields.optional("placePrecision", Values.oneOf(PlacePrecision.class), PlacePrecision.EXACT),
                hasEvidence,
                fields.optional("report", Texts.ID),
                fields.optional("span", SPAN));
    }
}
