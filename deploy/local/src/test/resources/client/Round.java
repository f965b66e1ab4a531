import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpRequest;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import sijil.incident.api.IncidentsApi;
import sijil.ingest.ApiClient;
import sijil.ingest.ApiException;
import sijil.ingest.api.ClaimsApi;
import sijil.ingest.api.DefinitionsApi;
import sijil.ingest.model.Actor;
import sijil.ingest.model.Area;
import sijil.ingest.model.Claim;
import sijil.ingest.model.ClaimOccurred;
import sijil.ingest.model.Problem;
import sijil.ingest.model.Source;
import sijil.query.api.ControlApi;

/** What somebody writes who has a client made from the three descriptions and has read nothing else. */
public final class Round implements Callable<Void> {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-12-07T09:00:00Z");
    private static final OffsetDateTime TEN = NINE.plusHours(1);

    private final String ingest;
    private final String incident;
    private final String query;
    private final String token;

    public Round(String ingest, String incident, String query, String token) {
        this.ingest = ingest;
        this.incident = incident;
        this.query = query;
        this.token = token;
    }

    @Override
    public Void call() throws Exception {
        define();
        long known = recordAClaim() + 1;
        readControl(known);
        readClaims(known);
        readIncidents(known);
        recordNonsense();
        return null;
    }

    private void define() throws ApiException {
        var definitions = new DefinitionsApi(toIngest());
        definitions.putActor("band", new Actor().names(Map.of("en", "A band")).kind(Actor.KindEnum.NON_STATE_FORCES));
        definitions.putSource(
                "wire",
                new Source()
                        .names(Map.of("en", "A wire"))
                        .kind(Source.KindEnum.MEDIA)
                        .reliability(Source.ReliabilityEnum.B));
        var first = definitions.putArea("bridge", bridge());
        var again = definitions.putArea("bridge", bridge());
        assertThat(first.getReplayed()).isFalse();
        assertThat(again.getReplayed()).isTrue();
        assertThat(again.getPosition()).isEqualTo(first.getPosition());
    }

    private static Area bridge() {
        return new Area()
                .names(Map.of("ar", "الجسر القديم", "en", "Old Bridge"))
                .kind(Area.KindEnum.SITE)
                .locationPrecision(Area.LocationPrecisionEnum.UNLOCATED);
    }

    /** @return its position */
    private long recordAClaim() throws ApiException {
        var claims = new ClaimsApi(toIngest());
        assertThat(claims.postClaims(claim(), null, true).getDryRun()).isTrue();

        var receipt = claims.postClaims(claim(), null, false);
        assertThat(receipt.getId()).isEqualTo("taken");
        assertThat(receipt.getLeafHash()).matches("[0-9a-f]{64}");
        assertThat(receipt.getRecordedAt()).isAfter(TEN);
        assertThat(receipt.getReplayed()).isFalse();
        assertThat(claims.postClaims(claim(), null, false).getReplayed()).isTrue();
        return receipt.getPosition();
    }

    private static Claim claim() {
        return new Claim()
                .id("taken")
                .type(Claim.TypeEnum.TAKES_CONTROL)
                .addAreasItem("bridge")
                .actor("band")
                .source("wire")
                .basis(Claim.BasisEnum.EYEWITNESS)
                .occurred(new ClaimOccurred().earliest(NINE).latest(TEN))
                .note("عبروا الجسر");
    }

    private void readControl(long known) throws sijil.query.ApiException {
        var control = new ControlApi(toQuery());
        var state = control.getAreaControl("bridge", null, known, TEN.plusHours(1));
        assertThat(state.getArea()).isEqualTo("bridge");
        assertThat(state.getGround()).isEqualTo(sijil.query.model.Ground.HELD);
        assertThat(state.getController()).isEqualTo("band");
        assertThat(state.getSince()).isBetween(NINE, TEN);
        assertThat(state.getInheritedFrom()).isNull();
        assertThat(state.getKnown()).isEqualTo(known);

        var all = control.getControl(null, "band", null, null, null, null, known, TEN.plusHours(1), null);
        assertThat(all.getItems()).containsExactly(state);
        var timeline = control.getAreaTimeline("bridge", null, known, null);
        assertThat(timeline.getSegments().getLast().getState().getController()).isEqualTo("band");
    }

    private void readClaims(long known) throws sijil.query.ApiException {
        var claims = new sijil.query.api.ClaimsApi(toQuery());
        var page = claims.getClaims(
                null, "bridge", null, null, null, 10, known, null, null, null, null, null, null, null, null);
        assertThat(page.getNext()).isNull();
        var told = page.getItems().getFirst().getClaim();
        assertThat(told.getType()).isEqualTo(sijil.query.model.ClaimType.TAKES_CONTROL);
        assertThat(told.getOccurred().getLatest()).isEqualTo(TEN);
        assertThat(told.getNote()).isEqualTo(claim().getNote());
        assertThat(claims.getClaimHistory("taken", null, known).getItems()).hasSize(1);
    }

    private void readIncidents(long known) throws sijil.incident.ApiException {
        var page = new IncidentsApi(toIncident())
                .getIncidents(null, "bridge", null, null, null, null, null, known, null, null);
        var incident = page.getItems().getFirst();
        assertThat(incident.getEffect()).isEqualTo(sijil.incident.model.EffectKind.HOLD);
        assertThat(incident.getSide()).isEqualTo("band");
        assertThat(incident.getClaims()).containsExactly("taken");
    }

    private void recordNonsense() throws Exception {
        var client = toIngest();
        var nonsense = claim().id("nonsense").areas(Set.of("nowhere"));
        var refused = catchThrowableOfType(
                ApiException.class, () -> new ClaimsApi(client).postClaims(nonsense, null, false));
        assertThat(refused.getCode()).isEqualTo(422);
        var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getErrors().getFirst().getPointer()).isEqualTo("/areas/0");
    }

    private ApiClient toIngest() {
        var client = new ApiClient();
        client.updateBaseUri(ingest);
        client.setRequestInterceptor(authorized());
        return client;
    }

    private sijil.incident.ApiClient toIncident() {
        var client = new sijil.incident.ApiClient();
        client.updateBaseUri(incident);
        client.setRequestInterceptor(authorized());
        return client;
    }

    private sijil.query.ApiClient toQuery() {
        var client = new sijil.query.ApiClient();
        client.updateBaseUri(query);
        client.setRequestInterceptor(authorized());
        return client;
    }

    private Consumer<HttpRequest.Builder> authorized() {
        return request -> request.header("Authorization", "Bearer " + token);
    }
}
