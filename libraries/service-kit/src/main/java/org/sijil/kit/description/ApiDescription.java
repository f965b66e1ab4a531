package org.sijil.kit.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;

/** Makes of the description what a generator turns into a client: operations have names, and errors a body. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        var root = ConfigProvider.getConfig()
                .getOptionalValue("sijil.root", String.class)
                .orElse("");
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) ->
                                describe(operation, name(method.name(), path.substring(root.length())))));
    }

    private static void describe(Operation operation, String name) {
        operation.setOperationId(name);
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .setContent(jsonFirst(operation.getRequestBody().getContent()));
        }
        var responses = operation.getResponses();
        responses.setDefaultValue(problem(OASFactory.createAPIResponse().description("What went wrong")));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.setContent(jsonFirst(response.getContent()));
            } else if (response.getRef() == null && response.getContent() == null) {
                problem(response);
            }
        });
    }

    private static APIResponse problem(APIResponse response) {
        var schema = OASFactory.createSchema().ref("Problem");
        return response.content(OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    /** {@code GET /areas/{id}/control} is {@code getAreaControl}. */
    static String name(String method, String path) {
        var words = path.replaceAll("ies/\\{\\w+}", "y").replaceAll("s?/\\{\\w+}", "");
        return method.toLowerCase(Locale.ROOT)
                + Arrays.stream(words.split("\\W+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** Of several media types generated clients send, and read, the first. */
    private static @Nullable Content jsonFirst(@Nullable Content content) {
        if (content == null || !content.hasMediaType(MediaType.APPLICATION_JSON)) {
            return content;
        }
        var ordered = OASFactory.createContent()
                .addMediaType(MediaType.APPLICATION_JSON, content.getMediaType(MediaType.APPLICATION_JSON));
        content.getMediaTypes().forEach(ordered::addMediaType);
        return ordered;
    }
}
