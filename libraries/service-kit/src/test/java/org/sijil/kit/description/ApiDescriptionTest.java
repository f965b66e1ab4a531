package org.sijil.kit.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDescriptionTest {
    @ParameterizedTest
    @CsvSource({
        "GET,  /areas,                                getAreas",
        "GET,  /areas/{id},                           getArea",
        "PUT,  /areas/{id},                           putArea",
        "GET,  /areas/{id}/control,                   getAreaControl",
        "GET,  /claims/{id}/history/{position}/proof, getClaimHistoryProof",
        "POST, /claims/{id}/corrections,              postClaimCorrections",
        "GET,  /log/entries/{position},               getLogEntry",
        "GET,  /log/tile/{path},                      getLogTile",
        "GET,  /exports/claims.csv,                   getExportsClaimsCsv"
    })
    void an_operation_is_named_by_what_it_is_asked_of(String method, String path, String name) {
        assertThat(ApiDescription.name(method, path)).isEqualTo(name);
    }
}
