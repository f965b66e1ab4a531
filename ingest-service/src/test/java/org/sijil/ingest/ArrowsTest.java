package org.sijil.ingest;

import org.junit.jupiter.api.Test;
import org.sijil.testkit.ModuleArrows;

class ArrowsTest {
    @Test
    void ingest_service_uses_the_libraries_and_its_framework_only() {
        ModuleArrows.INGEST_SERVICE.check();
    }
}
