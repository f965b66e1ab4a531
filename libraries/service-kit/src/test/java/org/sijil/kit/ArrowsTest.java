package org.sijil.kit;

import org.junit.jupiter.api.Test;
import org.sijil.testkit.ModuleArrows;

class ArrowsTest {
    @Test
    void the_kit_uses_what_it_may_and_no_more() {
        ModuleArrows.SERVICE_KIT.check();
    }
}
