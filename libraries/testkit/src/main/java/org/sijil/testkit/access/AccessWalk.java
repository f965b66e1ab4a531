package org.sijil.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sijil.testkit.quarkus.Tokens;

/**
 * Every route of a service's description, asked by everybody: open from its least role on and only from there, and to
 * no bad token ever, not even where reads are public.
 */
public final class AccessWalk {
    private static final List<String> LADDER = List.of("reader", "contributor", "analyst", "steward");
    private static final List<String> ROLES = List.of("reader", "contributor", "analyst", "steward", "operator");

    private final String openapi;
    private final boolean readsArePublic;
    private final Map<String, String> least;
    private final Map<String, String> badTokens = BadTokens.all();
    private final String withoutGroups = Tokens.sign(Tokens.claims("reader").remove("groups"));

    /**
     * @param openapi the path of the description
     * @param least the role that each route takes, such as {@code POST /claims} the role contributor; every read takes
     *     the role reader, any other route that is not named here fails its test
     */
    public AccessWalk(String openapi, boolean readsArePublic, Map<String, String> least) {
        this.openapi = openapi;
        this.readsArePublic = readsArePublic;
        this.least = least;
    }

    /** @param parameters of paths, by name, where "x" would lead to no route */
    public Stream<DynamicTest> tests(Map<String, String> parameters) {
        var routes = Route.describedAt(openapi);
        assertThat(routes).extracting(Route::name).containsAll(least.keySet());
        return routes.stream()
                .map(route -> dynamicTest(
                        route.name() + " " + route.contentType(), () -> walk(route, route.filled(parameters))));
    }

    private void walk(Route route, String path) {
        var role = least.getOrDefault(route.name(), route.isRead() ? "reader" : "");
        assertThat(ROLES).as("its least role").contains(role);
        boolean isOpen = readsArePublic && role.equals("reader");

        badTokens.forEach((fault, token) -> refused(Caller.with(token), route, path, "with a token " + fault));
        if (isOpen) {
            taken(Caller.stranger(), route, path, "without a token");
        } else {
            refused(Caller.stranger(), route, path, "without a token");
        }
        askAs(Caller.with(withoutGroups), isOpen, route, path, "without groups");
        askAs(Caller.as("stranger"), isOpen, route, path, "in a group that is no role");
        for (var asker : ROLES) {
            askAs(Caller.as(asker), isOpen || includes(asker, role), route, path, "as " + asker);
        }
    }

    private static boolean includes(String role, String least) {
        return role.equals("operator") || least.equals("operator")
                ? role.equals(least) || least.equals("reader")
                : LADDER.indexOf(role) >= LADDER.indexOf(least);
    }

    private static void askAs(Caller caller, boolean may, Route route, String path, String who) {
        if (may) {
            taken(caller, route, path, who);
        } else {
            var answer = ask(caller, route, path);
            assertThat(answer.status()).as(who).isEqualTo(403);
            assertThat(answer.problem()).as(who).endsWith("/forbidden");
        }
    }

    /** Judged by what it says, not by who says it: there is nothing at "x", and an empty body is refused. */
    private static void taken(Caller caller, Route route, String path, String who) {
        assertThat(ask(caller, route, path).status()).as(who).isNotIn(401, 403).isLessThan(500);
    }

    private static void refused(Caller caller, Route route, String path, String who) {
        var answer = ask(caller, route, path);
        assertThat(answer.status()).as(who).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).as(who).contains("Bearer");
        assertThat(answer.problem()).as(who).endsWith("/unauthenticated");
    }

    private static Caller.Answer ask(Caller caller, Route route, String path) {
        return caller.send(route.method(), path, route.contentType());
    }
}
