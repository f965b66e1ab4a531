package org.sijil.query.export;

import java.util.List;
import java.util.stream.Collectors;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Evidence;
import org.sijil.query.answer.Csv;
import org.sijil.query.claim.ToldClaim;

/** Claims as a table, a row each; what there may be several of is separated by spaces, of which ids and URLs have none. */
final class ClaimCsv {
    static final String HEAD = Csv.row(
            "id",
            "position",
            "recordedAt",
            "recordedBy",
            "retracted",
            "review",
            "type",
            "mode",
            "polarity",
            "areas",
            "actor",
            "counterparty",
            "earliest",
            "latest",
            "source",
            "origin",
            "echoOf",
            "basis",
            "credibility",
            "placePrecision",
            "report",
            "quote",
            "quoteLang",
            "note",
            "evidence",
            "withheld",
            "redactedBy");

    private ClaimCsv() {}

    static String rows(List<ToldClaim> claims) {
        return claims.stream().map(ClaimCsv::row).collect(Collectors.joining());
    }

    private static String row(ToldClaim told) {
        var view = told.view();
        var claim = told.content().facts();
        var words = told.content().words() == null
                ? ClaimWords.NONE
                : told.content().words();
        var quote = words.quote();
        return Csv.row(
                claim.id(),
                view.position,
                told.recordedAt(),
                told.recordedBy(),
                view.retracted,
                view.verdict,
                claim.type(),
                claim.mode(),
                claim.polarity(),
                String.join(" ", claim.areas()),
                claim.actor(),
                claim.counterparty(),
                claim.occurred().earliest(),
                claim.occurred().latest(),
                claim.source(),
                claim.origin(),
                claim.echoOf(),
                claim.basis(),
                claim.credibility(),
                claim.placePrecision(),
                claim.report(),
                quote == null ? null : quote.text(),
                quote == null ? null : quote.lang(),
                words.note(),
                words.evidence().stream().map(Evidence::url).collect(Collectors.joining(" ")),
                String.join(" ", told.content().withheld()),
                told.redactedBy());
    }
}
