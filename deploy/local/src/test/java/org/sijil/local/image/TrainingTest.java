package org.sijil.local.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @Test
    void what_another_java_left_beside_a_service_is_not_copied(@TempDir Path folder) throws IOException {
        var app = folder.resolve("app");
        for (var file : new String[] {"lib/main/some.jar", "app/ours.jar", "quarkus/generated.jar"}) {
            Files.createDirectories(app.resolve(file).getParent());
            Files.createFile(app.resolve(file));
        }
        Files.createFile(app.resolve("quarkus-run.jar"));
        Files.createFile(app.resolve("quarkus-run-25.aot"));
        var copy = folder.resolve("copy");
        Training.copyWhatIsInImages(app, copy);
        try (var files = Files.walk(copy)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> copy.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "lib/main/some.jar", "app/ours.jar", "quarkus/generated.jar", "quarkus-run.jar");
        }
    }
}
