package org.sijil.incident;

import org.junit.jupiter.api.Test;
import org.sijil.testkit.ModuleArrows;

class ArrowsTest {
    @Test
    void the_service_uses_what_it_may_and_no_more() {
        ModuleArrows.INCIDENT_SERVICE.check();
    }
}
