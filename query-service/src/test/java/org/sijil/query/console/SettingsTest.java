package org.sijil.query.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.QueryDatabase;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class SettingsTest {
    @Test
    void unless_told_otherwise_the_console_sends_to_its_own_origin() {
        given().get("/console/settings").then().statusCode(200).body("ingest", is("/ingest"));
        given().get("/").then().statusCode(200).header("Content-Security-Policy", not(containsString("connect-src")));
    }
}
