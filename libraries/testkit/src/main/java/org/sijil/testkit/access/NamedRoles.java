package org.sijil.testkit.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** Every resource method names its role where it stands, also one that the service's description leaves out. */
public final class NamedRoles {
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";

    public static final ArchRule RULE = methods()
            .that()
            .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
            .should()
            .beAnnotatedWith(ROLES_ALLOWED)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ROLES_ALLOWED);

    /** Throws, with each method that names none. */
    public static void check(String root) {
        RULE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root));
    }

    private NamedRoles() {}
}
