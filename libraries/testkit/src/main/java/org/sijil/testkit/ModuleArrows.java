package org.sijil.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * What each module may use, beside itself, the JDK and JSpecify. What is not listed is forbidden: neither a new
 * dependency nor one that came along with another gets into use unseen. Each module runs its own {@link #check}.
 */
public enum ModuleArrows {
    DOMAIN("org.sijil.domain"),
    EVENT_FORMAT("org.sijil.format", "org.sijil.domain", "com.fasterxml.jackson"),
    EVENT_STORE("org.sijil.store", "io.smallrye.mutiny", "io.vertx"),
    /** Run by strangers to check what the others wrote: it shares nothing with what writes. */
    VERIFIER("org.sijil.verifier", "org.sijil.domain", "org.sijil.format", "com.fasterxml.jackson"),
    TESTKIT(
            "org.sijil.testkit",
            "org.sijil.domain",
            "org.sijil.format",
            "org.sijil.store",
            "io.smallrye.mutiny",
            "io.smallrye.jwt",
            "io.quarkus.test.common",
            "org.eclipse.microprofile.config",
            "io.vertx",
            "com.fasterxml.jackson",
            "javax.crypto",
            "io.zonky.test",
            "org.apache.kafka",
            "kafka",
            "org.flywaydb",
            "org.junit.jupiter",
            "org.assertj",
            "com.tngtech.archunit"),
    SERVICE_KIT(
            "org.sijil.kit",
            and(
                    Service.FRAMEWORK,
                    "org.sijil.store",
                    "org.flywaydb",
                    "org.jose4j",
                    "io.github.bucket4j",
                    "com.github.benmanes.caffeine",
                    "io.netty",
                    "io.opentelemetry",
                    "org.apache.kafka",
                    "javax.crypto",
                    "javax.sql")),
    INGEST_SERVICE("org.sijil.ingest", and(Service.FRAMEWORK, Service.LIBRARIES)),
    INCIDENT_SERVICE("org.sijil.incident", and(Service.FRAMEWORK, Service.LIBRARIES)),
    QUERY_SERVICE(
            "org.sijil.query", and(and(Service.FRAMEWORK, Service.LIBRARIES), "org.hibernate", "org.locationtech.jts"));

    /** In a class of its own: constants of an enum cannot use its fields. */
    private static final class Service {
        static final String[] LIBRARIES = {"org.sijil.domain", "org.sijil.format", "org.sijil.store", "org.sijil.kit"};
        static final String[] FRAMEWORK = {
            "io.quarkus",
            "io.smallrye",
            "io.vertx",
            "io.micrometer",
            "jakarta",
            "org.eclipse.microprofile",
            "org.jboss",
            "com.fasterxml.jackson"
        };
    }

    private final String root;
    private final String[] allowed;

    ModuleArrows(String root, String... allowed) {
        this.root = root;
        this.allowed = allowed;
    }

    /** Throws, with each forbidden use, where the module's classes on the class path break its rule. */
    public void check() {
        rule(root, allowed)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    static ArchRule rule(String root, String... allowed) {
        var packages = Stream.of(and(allowed, root, "java", "org.jspecify"))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static String[] and(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Stream::of).toArray(String[]::new);
    }
}
