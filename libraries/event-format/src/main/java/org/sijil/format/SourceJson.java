package org.sijil.format;

import static org.sijil.format.Shape.FLAG;
import static org.sijil.format.Shape.TEXT;
import static org.sijil.format.Shape.constant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/** A source; its words are {@link NamesJson}. */
public final class SourceJson {
    static final Shape<Source> FACTS = Shape.object(fields -> new Source(
            fields.required("id", TEXT),
            fields.required("kind", constant(Source.Kind.class)),
            fields.required("reliability", constant(Reliability.class)),
            fields.optional("side", TEXT),
            fields.required("restricted", FLAG)));

    private SourceJson() {}

    public static ObjectNode facts(Source source) {
        return new FieldWriter()
                .text("id", source.id())
                .text("kind", source.kind())
                .text("reliability", source.reliability())
                .optional("side", source.side())
                .flag("restricted", source.restricted())
                .object();
    }

    /** As the API shows it; without names where they are redacted or withheld. */
    public static ObjectNode whole(Source source, @Nullable Names names) {
        return Json.whole(facts(source), names == null ? null : NamesJson.words(names));
    }
}
