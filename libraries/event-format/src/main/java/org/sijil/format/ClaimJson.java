package org.sijil.format;

import static org.sijil.format.Shape.FLAG;
import static org.sijil.format.Shape.INSTANT;
import static org.sijil.format.Shape.INT;
import static org.sijil.format.Shape.TEXT;
import static org.sijil.format.Shape.constant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Span;

/** A claim's facts; its words are {@link ClaimWordsJson}. */
public final class ClaimJson {
    private static final Shape<Occurred> OCCURRED = Shape.object(
            fields -> new Occurred(fields.required("earliest", INSTANT), fields.required("latest", INSTANT)));

    private static final Shape<Span> SPAN =
            Shape.object(fields -> new Span(fields.required("start", INT), fields.required("end", INT)));

    static final Shape<Claim> FACTS = Shape.object(fields -> new Claim(
            fields.required("id", TEXT),
            fields.required("type", constant(ClaimType.class)),
            fields.optional("mode", constant(Mode.class)),
            fields.required("areas", Shape.list(TEXT)),
            fields.optional("actor", TEXT),
            fields.optional("counterparty", TEXT),
            fields.required("polarity", constant(Polarity.class)),
            fields.required("occurred", OCCURRED),
            fields.required("source", TEXT),
            fields.optional("origin", TEXT),
            fields.optional("echoOf", TEXT),
            fields.required("basis", constant(Basis.class)),
            fields.optional("credibility", INT),
            fields.required("placePrecision", constant(PlacePrecision.class)),
            fields.required("hasEvidence", FLAG),
            fields.optional("report", TEXT),
            fields.optional("span", SPAN)));

    private ClaimJson() {}

    public static ObjectNode facts(Claim claim) {
        return new FieldWriter()
                .text("id", claim.id())
                .text("type", claim.type())
                .optional("mode", claim.mode())
                .node("areas", Json.texts(claim.areas()))
                .optional("actor", claim.actor())
                .optional("counterparty", claim.counterparty())
                .text("polarity", claim.polarity())
                .node("occurred", occurred(claim.occurred()))
                .text("source", claim.source())
                .optional("origin", claim.origin())
                .optional("echoOf", claim.echoOf())
                .text("basis", claim.basis())
                .optional("credibility", claim.credibility())
                .text("placePrecision", claim.placePrecision())
                .optional("report", claim.report())
                .optionalNode("span", span(claim.span()))
                .flag("hasEvidence", claim.hasEvidence())
                .object();
    }

    /** As the API shows it: with its evidence instead of {@code hasEvidence} where its words may be told. */
    public static ObjectNode whole(Claim claim, @Nullable ClaimWords words) {
        var facts = facts(claim);
        if (words == null) {
            return facts;
        }
        facts.remove("hasEvidence");
        facts.setAll(ClaimWordsJson.words(words));
        facts.withArray("evidence");
        return facts;
    }

    private static ObjectNode occurred(Occurred occurred) {
        return new FieldWriter()
                .text("earliest", occurred.earliest())
                .text("latest", occurred.latest())
                .object();
    }

    private static @Nullable ObjectNode span(@Nullable Span span) {
        return span == null
                ? null
                : new FieldWriter()
                        .number("start", span.start())
                        .number("end", span.end())
                        .object();
    }
}
