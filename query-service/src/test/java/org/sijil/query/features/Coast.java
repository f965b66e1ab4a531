package org.sijil.query.features;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** A land with two towns where no other test has any, near the antimeridian; told once for all tests of features. */
final class Coast {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the claim log, the last entry being that of the second town. */
    static final long SIZE = TwoLogs.here()
            .tell(
                    Say.actor("fc-a"),
                    Say.source("fc-s"),
                    Told.square("fc-land", -175, -50, -174, -49),
                    Told.town("fc-east", "fc-land", "-174.2", "-49.5"),
                    Told.town("fc-west", "fc-land", "-174.8", "-49.5"),
                    Say.takes("fc-1", "fc-a", "fc-east", "2024-12-07T10:00:00Z", "fc-s"),
                    Say.takes("fc-2", "fc-a", "fc-west", "2024-12-08T10:00:00Z", "fc-s"));

    private Coast() {}

    static RequestSpecification items() {
        return given().queryParam("minKnown", SIZE);
    }

    static String path(String collection) {
        return "/features/collections/" + collection + "/items";
    }

    static ValidatableResponse feature(String collection, String id) {
        return items().get(path(collection) + "/" + id).then();
    }

    static JsonNode json(String path) {
        // Extents are of what is served: all that is told must be.
        items().get("/position").then().statusCode(200);
        try {
            return JSON.readTree(given().get(path).asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
