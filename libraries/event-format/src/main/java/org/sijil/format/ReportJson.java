package org.sijil.format;

import static org.sijil.format.Shape.FLAG;
import static org.sijil.format.Shape.INSTANT;
import static org.sijil.format.Shape.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;

/** A report and its words. */
public final class ReportJson {
    static final Shape<Report> FACTS = Shape.object(fields -> new Report(
            fields.required("id", TEXT),
            fields.required("source", TEXT),
            fields.required("lang", TEXT),
            fields.required("publishedAt", INSTANT),
            fields.required("restricted", FLAG)));

    static final Shape<ReportWords> WORDS = Shape.object(fields -> new ReportWords(
            fields.optional("url", TEXT),
            fields.optional("title", TEXT),
            fields.optional("text", TEXT),
            fields.optional("sha256", TEXT)));

    private ReportJson() {}

    public static ObjectNode facts(Report report) {
        return new FieldWriter()
                .text("id", report.id())
                .text("source", report.source())
                .text("lang", report.lang())
                .text("publishedAt", report.publishedAt())
                .flag("restricted", report.restricted())
                .object();
    }

    public static ObjectNode words(ReportWords words) {
        return new FieldWriter()
                .optional("url", words.url())
                .optional("title", words.title())
                .optional("text", words.text())
                .optional("sha256", words.sha256())
                .object();
    }

    /** As the API shows it; without words where they are redacted or withheld. */
    public static ObjectNode whole(Report report, @Nullable ReportWords words) {
        return Json.whole(facts(report), words == null ? null : words(words));
    }
}
