package org.sijil.local.soak;

import com.fasterxml.jackson.databind.JsonNode;

/** @param receipt missing where there is none */
record Answer(int status, JsonNode receipt) {
    /** That the same has to be sent again. */
    boolean isNotNow() {
        return status == 503;
    }

    boolean isRecorded() {
        return status == 200 || status == 201;
    }
}
