package org.sijil.query.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.fold.AreaReading;
import org.sijil.domain.register.Area;
import org.sijil.query.answer.Csv;
import org.sijil.query.answer.GeoJson;
import org.sijil.query.answer.WrittenAnswer;
import org.sijil.query.entry.EntryView;
import org.sijil.query.entry.EntryViews;

/** Writes a page of states as the client accepts it. */
@ApplicationScoped
class ControlFormats {
    private static final MediaType CSV = MediaType.valueOf(Csv.MEDIA_TYPE + ";charset=UTF-8");
    private static final MediaType GEO_JSON = MediaType.valueOf(GeoJson.MEDIA_TYPE);
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, GEO_JSON, CSV).build();

    private final WrittenStates states;
    private final EntryViews entries;

    ControlFormats(WrittenStates states, EntryViews entries) {
        this.states = states;
        this.entries = entries;
    }

    /** The first of JSON, GeoJSON and CSV that the client likes best. */
    MediaType choose(Request request) {
        return requireNonNull(request.selectVariant(VARIANTS), "another is refused before it comes here")
                .getMediaType();
    }

    Uni<WrittenAnswer> write(ControlPage page, MediaType format) {
        if (format.isCompatible(GEO_JSON)) {
            var ids = page.readings().stream().map(AreaReading::area).toList();
            return entries.definitions("area", ids, page.moment().known())
                    .map(defined -> WrittenAnswer.of(features(page, defined), page.next()));
        }
        // Some megabytes: not on the thread that serves everyone.
        return Uni.createFrom()
                .item(() -> format.isCompatible(CSV) ? ControlCsv.write(page) : states.write(page))
                .map(bytes -> WrittenAnswer.of(bytes, page.next()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static byte[] features(ControlPage page, List<EntryView> definitions) {
        Map<String, Area> areas = definitions.stream()
                .map(definition -> ((AreaDefined) definition.event()).area())
                .collect(toMap(Area::id, area -> area));
        var states = new StateAnswer(page.moment(), page.policy());
        var collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        page.readings()
                .forEach(reading ->
                        features.add(GeoJson.feature(reading.area(), areas.get(reading.area()), states.of(reading))));
        collection.put("next", page.next());
        collection.setAll(states.moment());
        return collection.toString().getBytes(UTF_8);
    }
}
