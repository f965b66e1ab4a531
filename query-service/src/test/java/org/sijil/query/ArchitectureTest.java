package org.sijil.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.ModuleArrows;

class ArchitectureTest {
    /** A client that goes away would otherwise cancel work of Hibernate Reactive half way. */
    private static final ArchRule NO_RESOURCE_IS_CANCELLED =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(notCancellable());

    private static DescribedPredicate<JavaAnnotation<?>> notCancellable() {
        return DescribedPredicate.describe(
                "@Cancellable(false)",
                annotation -> annotation.getRawType().isEquivalentTo(Cancellable.class)
                        && annotation.get("value").orElse(true).equals(false));
    }

    @Test
    void the_service_uses_nothing_but_what_it_may() {
        ModuleArrows.QUERY_SERVICE.check();
    }

    @Test
    void no_resource_is_cancelled_when_its_client_goes_away() {
        NO_RESOURCE_IS_CANCELLED.check(new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.sijil.query"));
    }

    @Path("/trial")
    private static final class Cancelled {}

    @Path("/trial")
    @Cancellable
    private static final class CancelledInSoManyWords {}

    @Test
    void one_that_is_cancelled_is_found() {
        assertThatThrownBy(() -> NO_RESOURCE_IS_CANCELLED.check(
                        new ClassFileImporter().importClasses(Cancelled.class, CancelledInSoManyWords.class)))
                .hasMessageContaining("Cancelled>")
                .hasMessageContaining("CancelledInSoManyWords>");
    }
}
