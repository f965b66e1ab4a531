package org.sijil.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route that a service's OpenAPI document names.
 *
 * @param contentType of the body it takes; empty where it takes none
 * @param forms the media types it answers in
 */
public record Route(String method, String path, String contentType, List<String> forms) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    public String name() {
        return method + " " + path;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** All of them, one for each media type of a body. */
    static List<Route> describedAt(String openapi) {
        return Caller.stranger().get(openapi + "?format=json").json().get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> routes(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    private static Stream<Route> routes(String method, String path, JsonNode operation) {
        var verb = method.toUpperCase(Locale.ROOT);
        var forms = operation
                .at("/responses/200/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
        var content = operation.at("/requestBody/content");
        return content.isMissingNode()
                ? Stream.of(new Route(verb, path, "", forms))
                : content.properties().stream().map(type -> new Route(verb, path, type.getKey(), forms));
    }

    /**
     * The path with its parameters filled.
     *
     * @param values of parameters, by the path up to the parameter's end, such as {@code /areas/{id}}, or else by name
     */
    String filled(Map<String, String> values) {
        return PARAMETER
                .matcher(path)
                .replaceAll(found ->
                        values.getOrDefault(path.substring(0, found.end()), values.getOrDefault(found.group(1), "x")));
    }
}
