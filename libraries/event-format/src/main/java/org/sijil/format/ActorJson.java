package org.sijil.format;

import static org.sijil.format.Shape.TEXT;
import static org.sijil.format.Shape.constant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;

/** An actor; its words are {@link NamesJson}. */
public final class ActorJson {
    static final Shape<Actor> FACTS = Shape.object(fields -> new Actor(
            fields.required("id", TEXT),
            fields.required("kind", constant(Actor.Kind.class)),
            fields.optional("partOf", TEXT),
            fields.optional("label", TEXT),
            fields.optional("color", TEXT)));

    private ActorJson() {}

    public static ObjectNode facts(Actor actor) {
        return new FieldWriter()
                .text("id", actor.id())
                .text("kind", actor.kind())
                .optional("partOf", actor.partOf())
                .optional("label", actor.label())
                .optional("color", actor.color())
                .object();
    }

    /** As the API shows it; without names where they are redacted or withheld. */
    public static ObjectNode whole(Actor actor, @Nullable Names names) {
        return Json.whole(facts(actor), names == null ? null : NamesJson.words(names));
    }
}
