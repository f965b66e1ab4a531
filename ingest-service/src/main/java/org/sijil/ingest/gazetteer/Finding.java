package org.sijil.ingest.gazetteer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.ingest.gazetteer.format.Row;

/** Why a row was left out. */
record Finding(
        @Schema(description = "where the row begins, from 1")
        long line,

        @Schema(description = "as the file names it; empty where it does not")
        String area,

        String reason) {
    static Finding of(Row row, String reason) {
        return new Finding(row.line(), row.name(), reason);
    }
}
