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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Installation;
import org.sijil.local.up.Service;
import org.sijil.local.up.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the services' images, each to a tar that {@code docker load} and others take, or to a registry. */
@Command(name = "images")
public final class Images implements Callable<Integer> {
    /** With glibc, and with bash for Compose's health checks. */
    private static final String BASE = "debian:13-slim";

    private static final String BASE_WITH_JAVA = "eclipse-temurin:25-jre";

    /** Images are of Linux wherever they are built. */
    private static final String PLATFORM_HERE =
            "linux/" + System.getProperty("os.arch").replace("aarch64", "arm64");

    @Option(names = "--base")
    private @Nullable String base;

    @Option(names = "--no-start-cache")
    private boolean noStartCache;

    @Option(names = "--platform")
    private String platform = PLATFORM_HERE;

    @Option(names = "--tag", defaultValue = "latest")
    private String tag = "";

    @Option(names = "--tar", defaultValue = "images")
    private Path folder = Path.of("");

    @Option(names = "--push")
    private @Nullable String registry;

    @Override
    public Integer call() throws Exception {
        if (!noStartCache && !(System.getProperty("os.name").equals("Linux") && platform.equals(PLATFORM_HERE))) {
            throw new CommandFailed(
                    "a start cache for %s is written on such a machine only: --no-start-cache does without"
                            .formatted(platform));
        }
        var packaged = Installation.here();
        var target = Files.createDirectories(packaged.home().resolve("target"));
        // What is written is large: on the disk of what was built.
        var work = new DataFolder(Files.createTempDirectory(target, "images").toAbsolutePath());
        try (var stop = new StopSignal(Thread.currentThread(), 1)) {
            build(packaged, work, stop);
        }
        return 0;
    }

    private void build(Installation packaged, DataFolder work, StopSignal stop) throws Exception {
        try {
            // Where this fails its folder stays, for the services' logs.
            var images = noStartCache ? plain(packaged) : trained(packaged, work);
            try {
                for (var image : images) {
                    build(image, work);
                }
            } finally {
                work.delete(work.path());
            }
        } catch (Exception fault) {
            if (!stop.isRequested()) {
                throw fault;
            }
            work.delete(work.path());
        }
    }

    private List<ServiceImage> plain(Installation packaged) {
        return Stream.of(Service.values())
                .map(Service::program)
                .map(program -> new ServiceImage(program, packaged.app(program), tag, null))
                .toList();
    }

    private List<ServiceImage> trained(Installation packaged, DataFolder work) throws Exception {
        System.out.println("Running the services once, for what their Java remembers of it");
        return Training.run(packaged, work.path(), tag);
    }

    private void build(ServiceImage image, DataFolder work) throws Exception {
        // Nobody else ever needs the layers, of which one is another each time.
        var target =
                target(image.program()).setApplicationLayersCache(work.path().resolve("layers"));
        try {
            image.on(base(), platform).containerize(target);
        } catch (ExecutionException fault) {
            throw new CommandFailed("%s: %s".formatted(image.program(), fault.getCause()), fault);
        }
    }

    private String base() {
        if (base != null) {
            return base;
        }
        return noStartCache ? BASE_WITH_JAVA : BASE;
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
