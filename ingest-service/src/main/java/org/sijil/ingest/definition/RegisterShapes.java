package org.sijil.ingest.definition;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.RegisterCommand.DefineActor;
import org.sijil.domain.decide.RegisterCommand.DefineArea;
import org.sijil.domain.decide.RegisterCommand.DefineSource;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.ingest.reading.Fields;
import org.sijil.ingest.reading.GeoJson;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.reading.Texts;
import org.sijil.ingest.reading.Values;

/**
 * Actors, sources and areas as they are sent, with their defaults (claims.md, "Things"). The id is that of the path, if
 * there is one; the body may repeat it.
 */
public final class RegisterShapes {
    private static final int MOST_LANGUAGES = 50;
    private static final int MOST_ALIASES = 200;
    private static final int MOST_CODES = 50;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LABEL = 12;
    /** A tenth of a millimetre on the ground. */
    private static final int DEGREE_PLACES = 9;

    private static final Shape<SortedMap<String, String>> NAMES =
            Values.map(Texts.LANGUAGE, Texts.line(LONGEST_NAME), 1, MOST_LANGUAGES);

    private static final Shape<Alias> ALIAS = Fields.shape(fields -> new Alias(
            fields.required("text", Texts.line(LONGEST_NAME)),
            fields.required("lang", Texts.LANGUAGE),
            fields.required("type", Texts.SCHEME)));

    private static final Shape<Location> LOCATION = Fields.shape(fields -> new Location(
            fields.required("lat", Values.decimal(-90, 90, DEGREE_PLACES)),
            fields.required("lon", Values.decimal(-180, 180, DEGREE_PLACES))));

    private static final Shape<SortedMap<String, String>> CODES =
            Values.map(Texts.SCHEME, Texts.line(LONGEST_NAME), 0, MOST_CODES);

    private RegisterShapes() {}

    static Shape<DefineActor> actor(@Nullable String id) {
        return Fields.shape(fields -> new DefineActor(
                new Actor(
                        id(fields, id),
                        fields.required("kind", Values.oneOf(Actor.Kind.class)),
                        fields.optional("partOf", Texts.ID),
                        fields.optional("label", Texts.line(LONGEST_LABEL)),
                        fields.optional("color", Texts.COLOR)),
                new Names(fields.required("names", NAMES), List.of())));
    }

    static Shape<DefineSource> source(@Nullable String id) {
        return Fields.shape(fields -> new DefineSource(
                new Source(
                        id(fields, id),
                        fields.required("kind", Values.oneOf(Source.Kind.class)),
                        fields.required("reliability", Values.oneOf(Reliability.class)),
                        fields.optional("side", Texts.ID),
                        fields.optional("restricted", Values.FLAG, false)),
                new Names(fields.required("names", NAMES), List.of())));
    }

    public static Shape<DefineArea> area(@Nullable String id) {
        return Fields.shape(fields -> new DefineArea(
                new Area(
                        id(fields, id),
                        fields.required("kind", Values.oneOf(Area.Kind.class)),
                        fields.optional("parent", Texts.ID),
                        fields.optional("location", LOCATION),
                        precision(fields),
                        fields.optional("geometry", GeoJson.GEOMETRY),
                        fields.optional("codes", CODES, Collections.emptySortedMap())),
                new Names(
                        fields.required("names", NAMES),
                        fields.optional("aliases", Values.list(ALIAS, 0, MOST_ALIASES), List.of()))));
    }

    /** Where a location is given, how well it is known has to be said. */
    private static Area.Precision precision(Fields fields) {
        var precision = Values.oneOf(Area.Precision.class);
        return fields.has("location")
                ? fields.required("locationPrecision", precision)
                : fields.optional("locationPrecision", precision, Area.Precision.UNLOCATED);
    }

    private static String id(Fields fields, @Nullable String inPath) {
        return inPath == null ? fields.required("id", Texts.ID) : fields.idAsIn(inPath);
    }
}
