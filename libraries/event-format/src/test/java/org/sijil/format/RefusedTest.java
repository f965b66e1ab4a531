package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Location;

/** What reading and writing refuse, each with the field at fault and never its value. */
class RefusedTest {
    private static final String RECORDED = "claim.recorded.v1";
    private static final String CLAIM = ClaimLogFormat.write(
                    new Recorded(Samples.claim("c-2", ClaimType.HOLDS), ClaimWords.NONE))
            .facts();

    @ParameterizedTest
    @ValueSource(strings = {"claim.recorded.v2", "claim.recorded", "Recorded", "", "control.revised.v1"})
    void a_type_that_is_not_known(String type) {
        assertThatExceptionOfType(UnknownEventType.class)
                .isThrownBy(() -> ClaimLogFormat.read(type, CLAIM, null))
                .withMessage("unknown event type " + type);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {"id":                 | {"colour":1,"id":                    | colour: not known
        "polarity":"AFFIRMS",  |                                      | polarity: missing
        "AFFIRMS"              | "affirms"                            | polarity: not a Polarity
        "AFFIRMS"              | null                                 | polarity: not text
        ["bridge-old"]         | ["bridge-old",7]                     | areas.1: not text
        ["bridge-old"]         | "bridge-old"                         | areas: not a list
        false                  | 0                                    | hasEvidence: not true or false
        false                  | false,"span":{"start":1.0,"end":2}   | span.start: not an int
        false                  | false,"span":{"start":1}             | span.end: missing
        false                  | false,"credibility":3000000000       | credibility: not an int
        08:30:00.250Z          | 08:30:00.25Z                         | occurred.latest: not an instant as it is written
        08:30:00.250Z          | 08:30:00.250+00:00                   | occurred.latest: not an instant as it is written
        08:30:00.250Z          | soon                                 | occurred.latest: not an instant as it is written
        """)
    void facts_of_another_shape(String written, @Nullable String instead, String fault) {
        var facts = CLAIM.replace(written, instead == null ? "" : instead);
        assertThat(facts).isNotEqualTo(CLAIM);
        assertMalformed(RECORDED, facts, "{}", fault);
    }

    @Test
    void what_is_not_one_json_object() {
        assertMalformed(RECORDED, "[]", "{}", "not an object");
        assertMalformed(RECORDED, "", "{}", "not an object");
        assertMalformed(RECORDED, CLAIM + "{}", "{}", "not JSON, or a key twice, before offset ");
        assertMalformed(RECORDED, CLAIM.replace("{\"id\"", "{\"id\":\"c\",\"id\""), "{}", "not JSON, or a key twice");
    }

    @Test
    void words_of_another_shape() {
        assertMalformed(RECORDED, CLAIM, "{\"reason\":\"none\"}", "reason: not known");
        assertMalformed(RECORDED, CLAIM, "{\"quote\":{\"text\":\"secret\"}}", "quote.lang: missing");
        assertMalformed("claim.retracted.v1", "{\"id\":\"c\",\"by\":\"s\"}", "{}", "reason: missing");
    }

    @Test
    void a_correction_of_another_claim() {
        assertMalformed(
                "claim.corrected.v1", "{\"id\":\"c-3\",\"claim\":" + CLAIM + "}", null, "claim: another claim's");
    }

    @Test
    void a_redaction_of_facts() {
        var facts = "{\"position\":1,\"parts\":[\"facts\"],\"authority\":\"a\",\"reason\":\"r\"}";
        assertMalformed("entry.redacted.v1", facts, null, "parts: not the words alone");
    }

    @Test
    void an_effect_without_a_side() {
        var state = StateJson.write(ControlState.UNKNOWN).put("restsOn", "HOLD");
        assertThatExceptionOfType(MalformedEntry.class)
                .isThrownBy(() -> StateJson.read(state))
                .withMessage("restsOn: not an effect and its side");
    }

    @Test
    void words_are_never_in_the_message() {
        assertThatThrownBy(() -> ClaimLogFormat.read(RECORDED, CLAIM, "{\"note\":secret}"))
                .isInstanceOf(MalformedEntry.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }

    @Test
    void writing_an_event_whose_words_are_gone() {
        var claim = Samples.claim("c-2", ClaimType.HOLDS);
        assertThatThrownBy(() -> ClaimLogFormat.write(new Recorded(claim, null)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ClaimLogFormat.write(new Retracted("c-2", "evening-post", null)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void writing_a_redaction_without_its_stream() {
        assertThatThrownBy(() -> ClaimLogFormat.write(new EntryRedacted(1, "a", "r")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writing_a_number_that_would_fill_the_disk() {
        assertThat(Json.text(AreaJson.facts(at("1e2")))).contains("\"lat\":100,");
        assertThatThrownBy(() -> Json.text(AreaJson.facts(at("1e99999")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Area at(String latitude) {
        var location = new Location(new BigDecimal(latitude), BigDecimal.ZERO);
        return new Area("a", Area.Kind.SITE, null, location, Area.Precision.EXACT, null, new TreeMap<>());
    }

    private static void assertMalformed(String type, String facts, @Nullable String words, String fault) {
        assertThatExceptionOfType(MalformedEntry.class)
                .isThrownBy(() -> ClaimLogFormat.read(type, facts, words))
                .withMessageStartingWith(fault);
    }
}
