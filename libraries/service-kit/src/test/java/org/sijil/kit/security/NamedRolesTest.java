package org.sijil.kit.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.access.NamedRoles;

class NamedRolesTest {
    @Test
    void every_resource_method_of_the_kit_names_its_role() {
        NamedRoles.check("org.sijil.kit");
    }

    static final class Opened {
        @GET
        @PermitAll
        public void toEverybody() {}

        @GET
        @RolesAllowed(Roles.READER)
        public void toReaders() {}
    }

    @Test
    void one_that_names_none_is_found() {
        var opened = new ClassFileImporter().importClasses(Opened.class);
        assertThatThrownBy(() -> NamedRoles.RULE.check(opened))
                .hasMessageContaining("toEverybody")
                .hasMessageNotContaining("toReaders");
    }
}
