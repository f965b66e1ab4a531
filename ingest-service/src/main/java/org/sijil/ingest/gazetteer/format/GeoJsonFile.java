package org.sijil.ingest.gazetteer.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A FeatureCollection (RFC 7946), feature by feature; whose columns its properties have is seen at the first. */
final class GeoJsonFile implements FormatReader {
    /** A MultiPolygon in a feature of a collection reaches 8. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1 << 16;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private @Nullable FeatureFormat format;

    /** @param format null: recognised */
    GeoJsonFile(@Nullable FeatureFormat format) {
        this.format = format;
    }

    @Override
    public Format read(Reader text, Sheet sheet) throws IOException, MalformedFile {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedFile(1, "a GeoJSON FeatureCollection begins with {");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isFeatures = parser.currentName().equals("features");
                if (parser.nextToken() == JsonToken.START_ARRAY && isFeatures) {
                    readFeatures(parser, sheet);
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new MalformedFile(line(parser), "one FeatureCollection is expected; something follows it");
            }
        }
        if (format == null) {
            throw new MalformedFile(1, "no features; a GeoJSON FeatureCollection has an array of them");
        }
        return format.format();
    }

    private void readFeatures(JsonParser parser, Sheet sheet) throws IOException, MalformedFile {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = line(parser);
            JsonNode node = JSON.readTree(parser);
            if (!(node.get("properties") instanceof ObjectNode properties)) {
                throw new MalformedFile(line, "a feature is an object with properties");
            }
            if (format == null) {
                format = recognised(properties, sheet.mapping(), line);
            }
            var feature = new Feature(line, properties, node.get("geometry"), sheet.mapping());
            if (sheet.isEmpty()) {
                for (var name : feature.columns()) {
                    sheet.column(name, format.reads(sheet.mapping().column(name)));
                }
                format.version(feature).ifPresent(sheet::version);
            }
            sheet.add(format.row(feature));
        }
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static FeatureFormat recognised(ObjectNode properties, Mapping mapping, long line) throws MalformedFile {
        var names = properties.properties().stream()
                .map(property -> mapping.column(property.getKey()))
                .toList();
        return Stream.of(new CodAb(), new GeoBoundaries())
                .filter(format -> names.stream().anyMatch(format::identifies))
                .findFirst()
                .orElseThrow(() -> new MalformedFile(
                        line, "neither a p-code (COD-AB) nor a shapeID (geoBoundaries) among the properties"));
    }
}
