package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleArrowsTest {
    private static final String FIXTURE = "org.sijil.testkit.arrows";

    @ParameterizedTest
    @EnumSource(names = {"DOMAIN", "EVENT_FORMAT", "EVENT_STORE", "VERIFIER", "TESTKIT"})
    void libraries_keep_their_arrows(ModuleArrows library) {
        library.check();
    }

    private static void check(String... allowed) {
        ModuleArrows.rule(FIXTURE, allowed).check(new ClassFileImporter().importPackages(FIXTURE));
    }

    @Test
    void what_is_allowed_passes() {
        assertThatCode(() -> check("org.sijil.store", "io.vertx")).doesNotThrowAnyException();
    }

    @Test
    void another_module_is_found() {
        assertThatThrownBy(() -> check("io.vertx")).hasMessageContaining("org.sijil.store.Hash");
    }

    @Test
    void another_library_is_found() {
        assertThatThrownBy(() -> check("org.sijil.store")).hasMessageContaining("io.vertx.core.buffer.Buffer");
    }
}
