package org.sijil.format;

import static org.sijil.format.Shape.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.domain.claim.Quote;

/** What people wrote in a claim and about it. */
public final class ClaimWordsJson {
    private static final String REASON = "reason";

    private static final Shape<Quote> QUOTE =
            Shape.object(fields -> new Quote(fields.required("text", TEXT), fields.required("lang", TEXT)));

    private static final Shape<Evidence> EVIDENCE = Shape.object(fields -> new Evidence(
            fields.required("url", TEXT), fields.optional("sha256", TEXT), fields.optional("mediaType", TEXT)));

    static final Shape<ClaimWords> WORDS = Shape.object(ClaimWordsJson::claim);
    static final Shape<Correction> CORRECTION =
            Shape.object(fields -> new Correction(claim(fields), fields.required(REASON, TEXT)));
    static final Shape<String> REASON_ONLY = Shape.object(fields -> fields.required(REASON, TEXT));

    /** The new content's words, and why it is new. */
    record Correction(ClaimWords claim, String reason) {}

    private ClaimWordsJson() {}

    public static ObjectNode words(ClaimWords words) {
        return claim(words).object();
    }

    static ObjectNode correction(ClaimWords words, String reason) {
        return claim(words).text(REASON, reason).object();
    }

    static ObjectNode reason(String reason) {
        return new FieldWriter().text(REASON, reason).object();
    }

    private static FieldWriter claim(ClaimWords words) {
        return new FieldWriter()
                .optionalNode("quote", quote(words.quote()))
                .optionalNode("evidence", Json.list(words.evidence(), ClaimWordsJson::evidence))
                .optional("note", words.note());
    }

    private static ClaimWords claim(FieldReader fields) {
        return new ClaimWords(
                fields.optional("quote", QUOTE),
                fields.optional("note", TEXT),
                fields.optionalList("evidence", EVIDENCE));
    }

    private static @Nullable ObjectNode quote(@Nullable Quote quote) {
        return quote == null
                ? null
                : new FieldWriter()
                        .text("text", quote.text())
                        .text("lang", quote.lang())
                        .object();
    }

    private static ObjectNode evidence(Evidence evidence) {
        return new FieldWriter()
                .text("url", evidence.url())
                .optional("sha256", evidence.sha256())
                .optional("mediaType", evidence.mediaType())
                .object();
    }
}
