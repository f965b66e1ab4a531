package org.sijil.query.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/** Shows in the API's description what each read answers: {@code examples/areas-id-control.json}, and so on. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Examples implements OASFilter {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            var example = example(path);
            // The kit's own paths have none here.
            if (example != null) {
                show(item.getGET() == null ? item.getPOST() : item.getGET(), example);
            }
        });
    }

    private static void show(Operation read, Map<?, ?> example) {
        read.getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType(MediaType.APPLICATION_JSON)
                .setExample(example);
    }

    private static @Nullable Map<?, ?> example(String path) {
        var name = "examples/" + path.substring(1).replaceAll("[{}]", "").replace('/', '-') + ".json";
        // While the application is built, its resources are the thread's, not yet the class's.
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? null : JSON.readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
