package org.sijil.format;

import static org.sijil.format.Shape.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Names;

/** The words of a definition. */
public final class NamesJson {
    private static final Shape<Alias> ALIAS = Shape.object(fields ->
            new Alias(fields.required("text", TEXT), fields.required("lang", TEXT), fields.required("type", TEXT)));

    static final Shape<Names> WORDS = Shape.object(fields -> {
        var byLanguage = fields.optional("names", Shape.map(TEXT));
        return new Names(
                byLanguage == null ? Collections.emptySortedMap() : byLanguage, fields.optionalList("aliases", ALIAS));
    });

    private NamesJson() {}

    public static ObjectNode words(Names names) {
        return new FieldWriter()
                .optionalNode("names", Json.texts(names.byLanguage()))
                .optionalNode("aliases", Json.list(names.aliases(), NamesJson::alias))
                .object();
    }

    private static ObjectNode alias(Alias alias) {
        return new FieldWriter()
                .text("text", alias.text())
                .text("lang", alias.lang())
                .text("type", alias.type())
                .object();
    }
}
