package org.sijil.query.claimlog;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.query.Succession;
import org.sijil.query.area.AreaKeys;
import org.sijil.query.area.AreaView;
import org.sijil.query.area.BoundingBox;
import org.sijil.query.search.AreaNameView;

/** Areas: a definition takes the place of the one before. */
final class AreaStep {
    private static final String STANDING =
            "select * from area where area = any (cast(:areas as integer[])) and known_to is null";

    private AreaStep() {}

    private record Definition(long position, AreaDefined defined) {}

    static Uni<Void> take(StatelessSession session, List<Said> said) {
        var definitions = said.stream()
                .filter(one -> one.event() instanceof AreaDefined)
                .map(one -> new Definition(one.position(), (AreaDefined) one.event()))
                .toList();
        return definitions.isEmpty()
                ? Uni.createFrom().voidItem()
                : AreaKeys.of(session, idsIn(definitions)).chain(keys -> define(session, definitions, keys));
    }

    private static Set<String> idsIn(List<Definition> definitions) {
        var ids = new HashSet<String>();
        for (var definition : definitions) {
            var area = definition.defined.area();
            ids.add(area.id());
            if (area.parent() != null) {
                ids.add(area.parent());
            }
        }
        return ids;
    }

    private static Uni<Void> define(StatelessSession session, List<Definition> definitions, AreaKeys keys) {
        return session.createNativeQuery(STANDING, AreaView.class)
                .setParameter("areas", keys.all())
                .getResultList()
                .map(read -> new Succession<>(read, view -> view.area))
                .invoke(areas -> definitions.forEach(definition -> areas.open(view(definition, keys))))
                .chain(areas -> areas.write(session, AreaView.TABLE))
                .chain(() -> AreaNameView.TABLE.insert(session, names(definitions, keys)));
    }

    private static List<AreaNameView> names(List<Definition> definitions, AreaKeys keys) {
        return definitions.stream()
                .filter(definition -> definition.defined.names() != null)
                .flatMap(definition -> AreaNameView.of(
                        keys.get(definition.defined.area().id()), definition.position + 1, definition.defined.names())
                        .stream())
                .toList();
    }

    private static AreaView view(Definition definition, AreaKeys keys) {
        var area = definition.defined.area();
        var view = new AreaView();
        view.area = keys.get(area.id());
        view.knownFrom = definition.position + 1;
        view.parent = area.parent() == null ? null : keys.get(area.parent());
        view.kind = area.kind();
        var box = BoundingBox.of(area);
        if (box != null) {
            view.west = box.west();
            view.south = box.south();
            view.east = box.east();
            view.north = box.north();
        }
        return view;
    }
}
