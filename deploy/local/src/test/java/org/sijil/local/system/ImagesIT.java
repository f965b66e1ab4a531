package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.local.image.Image;

/** The images of {@code images}, unpacked elsewhere, and run as they say, by the Java that is in them. */
@ExtendWith(SharedSijil.class)
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesIT {
    /** Tells the JVM to end where it would pass its cache over. */
    private static final String ONLY_BY_CACHE = "-XX:AOTMode=on";

    private Path folder;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        this.folder = folder;
        var base = folder.resolve("base.tar");
        Jib.fromScratch().containerize(Containerizer.to(TarImage.at(base).named("base")));
        var built = Program.run(List.of("images", "--base", "tar://" + base, "--tar", folder.toString()));
        assertThat(built.exitCode()).as(built.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "incident-service", "query-service"})
    void a_service_starts_by_what_its_java_remembers(String program, Launched sijil) throws IOException {
        var root = unpack(program);
        try (var service = Replica.beside(sijil.service(program), command(program, root, ONLY_BY_CACHE), folder)) {
            sijil.await(() -> Api.isReady(service.port()) || !service.handle().isAlive());
            assertThat(Api.isReady(service.port())).as(service.log()).isTrue();
            assertThat(service.log()).doesNotContain("[aot]");
        }
    }

    @Test
    void a_cache_that_does_not_fit_is_told_and_stops_nothing(Launched sijil) throws IOException {
        var program = "ingest-service";
        var root = unpack(program);
        Files.setLastModifiedTime(root.resolve("sijil/quarkus-run.jar"), FileTime.from(Instant.now()));
        var running = sijil.service(program);
        try (var service = Replica.beside(running, command(program, root, ONLY_BY_CACHE), folder)) {
            sijil.await(() -> !service.handle().isAlive());
            assertThat(service.log()).contains("Unable to use AOT cache");
        }
        try (var service = Replica.beside(running, command(program, root), folder)) {
            sijil.await(() -> Api.isReady(service.port()));
            assertThat(service.log()).contains("[aot]");
        }
    }

    private Path unpack(String program) throws IOException {
        var root = Files.createTempDirectory(folder, program);
        image(program).unpack(root);
        return root;
    }

    private Image image(String program) throws IOException {
        return Image.read(folder.resolve(program + ".tar"));
    }

    /** Its own, with the paths where it is unpacked. */
    private List<String> command(String program, Path root, String... options) throws IOException {
        var command = new ArrayList<String>();
        for (var argument : image(program).entrypoint()) {
            command.add(argument.replaceFirst("^(|.*=)/", "$1" + root + "/"));
        }
        command.addAll(1, List.of(options));
        return command;
    }
}
