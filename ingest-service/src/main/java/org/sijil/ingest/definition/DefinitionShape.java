package org.sijil.ingest.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.RegisterCommand.AdoptPolicy;
import org.sijil.domain.policy.Policy;
import org.sijil.ingest.reading.Fields;
import org.sijil.ingest.reading.Shape;

/** A line of definitions: an object whose only field says what kind of thing it defines. */
final class DefinitionShape {
    private static final AdoptPolicy STAND_IN = new AdoptPolicy(Policy.BUILT_IN);

    static final Shape<Command> LINE = Fields.shape(fields -> {
        var defined = new ArrayList<Command>();
        add(defined, fields.optional("actor", RegisterShapes.actor(null)));
        add(defined, fields.optional("source", RegisterShapes.source(null)));
        add(defined, fields.optional("area", RegisterShapes.area(null)));
        add(defined, fields.optional("policy", PolicyShape.SHAPE));
        if (defined.size() != 1) {
            fields.note("one of actor, source, area, policy is expected on a line, not " + defined.size());
            return STAND_IN;
        }
        return defined.getFirst();
    });

    private DefinitionShape() {}

    private static void add(List<Command> defined, @Nullable Command command) {
        if (command != null) {
            defined.add(command);
        }
    }
}
