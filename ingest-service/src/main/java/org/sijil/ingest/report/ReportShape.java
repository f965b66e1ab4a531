package org.sijil.ingest.report;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.RegisterCommand.FileReport;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.ingest.reading.Fields;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.reading.Texts;
import org.sijil.ingest.reading.Values;
import org.sijil.store.Hash;

/** A report as it is sent (claims.md, "Things"). */
final class ReportShape {
    private static final int LONGEST_TITLE = 500;
    /** A long report; the body's limit holds for the whole. */
    private static final int LONGEST_TEXT = 500_000;

    static final Shape<FileReport> REPORT = Fields.shape(fields -> new FileReport(
            new Report(
                    fields.idOrNew(),
                    fields.required("source", Texts.ID),
                    fields.required("lang", Texts.LANGUAGE),
                    fields.required("publishedAt", Values.INSTANT),
                    fields.optional("restricted", Values.FLAG, false)),
            words(fields)));

    private ReportShape() {}

    private static ReportWords words(Fields fields) {
        var text = fields.optional("text", Texts.quoted(LONGEST_TEXT));
        return new ReportWords(
                fields.optional("url", Texts.URL),
                fields.optional("title", Texts.line(LONGEST_TITLE)),
                text,
                sha256(fields, text));
    }

    /** Of the text where that is sent, of a file otherwise. */
    private static @Nullable String sha256(Fields fields, @Nullable String text) {
        var sent = fields.optional("sha256", Texts.SHA256);
        if (text == null) {
            return sent;
        }
        var computed = Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
        if (sent != null && !sent.equals(computed)) {
            fields.note("sha256", "the text's is " + computed + "; leave it out, or send what was hashed");
        }
        return computed;
    }
}
