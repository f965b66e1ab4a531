package org.sijil.local.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the services' images, each to a tar that {@code docker load} and others take, or to a registry. */
@Command(name = "images")
public final class Images implements Callable<Integer> {
    private static final List<String> PROGRAMS = List.of("ingest-service", "incident-service", "query-service");

    /** Of Java 25, with bash for Compose's health checks. */
    @Option(names = "--base", defaultValue = "eclipse-temurin:25-jre")
    private String base = "";

    @Option(names = "--platform", defaultValue = "linux/amd64")
    private String platform = "";

    @Option(names = "--tag", defaultValue = "latest")
    private String tag = "";

    @Option(names = "--tar", defaultValue = "images")
    private Path folder = Path.of("");

    @Option(names = "--push")
    private @Nullable String registry;

    @Override
    public Integer call() throws Exception {
        for (var program : PROGRAMS) {
            build(new ServiceImage(program, Installation.here().app(program), tag));
        }
        return 0;
    }

    private void build(ServiceImage image) throws Exception {
        try {
            image.on(base, platform).containerize(target(image.program()));
        } catch (ExecutionException fault) {
            throw new CommandFailed("%s: %s".formatted(image.program(), fault.getCause()), fault);
        }
    }

    private Containerizer target(String program) throws Exception {
        if (registry != null) {
            var name = name(registry + "/" + program + ":" + tag);
            System.out.println("Pushing " + name);
            var credentials = CredentialRetrieverFactory.forImage(name, _ -> {});
            return Containerizer.to(RegistryImage.named(name).addCredentialRetriever(credentials.dockerConfig()))
                    .setToolName("sijil");
        }
        Files.createDirectories(folder);
        var file = folder.resolve(program + ".tar");
        System.out.println("Writing " + file);
        return Containerizer.to(TarImage.at(file).named(name("sijil/" + program + ":" + tag)))
                .setToolName("sijil");
    }

    private static ImageReference name(String name) {
        try {
            return ImageReference.parse(name);
        } catch (InvalidImageReferenceException fault) {
            throw new CommandFailed(name + " is no name of an image", fault);
        }
    }
}
