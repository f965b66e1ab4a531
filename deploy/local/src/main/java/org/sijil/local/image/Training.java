package org.sijil.local.image;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijil.local.DataFolder;
import org.sijil.local.Installation;
import org.sijil.local.Ports;
import org.sijil.local.up.Credentials;
import org.sijil.local.up.LocalPostgres;
import org.sijil.local.up.Sample;
import org.sijil.local.up.Service;
import org.sijil.local.up.Services;

/**
 * A first run of the packaged services by the Java that their images bring, on a PostgreSQL of their own, so that each
 * leaves a start cache. The JVM takes it only where its own files and the service's have the sizes and times that they
 * had when it was written: so copies are run, with the times that all files have in images.
 */
final class Training {
    private static final FileTime TIME = FileTime.from(FileEntriesLayer.DEFAULT_MODIFICATION_TIME);

    private final Installation copies;
    private final DataFolder data;

    private Training(Installation copies, DataFolder data) {
        this.copies = copies;
        this.data = data;
    }

    /**
     * What is in the images is what was run.
     *
     * @param folder  an empty one, of which the images are built
     * @param version of the images
     */
    static List<ServiceImage> run(Installation packaged, Path folder, String version)
            throws IOException, SQLException, InterruptedException {
        var copies = new Installation(folder.resolve("services"), folder.resolve("java"));
        JavaRuntime.cut(packaged, copies.java());
        for (var service : Service.values()) {
            var app = packaged.app(service.program());
            copyWhatIsInImages(app, copies.home().resolve(packaged.home().relativize(app)));
        }
        setTimes(copies.home());
        setTimes(copies.java());
        return new Training(copies, new DataFolder(folder.resolve("data"))).run(version);
    }

    private List<ServiceImage> run(String version) throws IOException, SQLException, InterruptedException {
        try (var _ = data.lock()) {
            Credentials.makeMissing(data);
            var ports = Ports.free();
            try (var postgres = LocalPostgres.start(data, ports)) {
                var services = Services.start(copies, data, ports, postgres.database(), List.of(), Map.of());
                try (services) {
                    services.awaitReady();
                    Sample.loadOnce(data, ports);
                }
                return Stream.of(Service.values())
                        .map(service -> image(service, services, version))
                        .toList();
            }
        }
    }

    private ServiceImage image(Service service, Services services, String version) {
        var java = new OwnJava(copies.java(), services.process(service).startCache());
        return new ServiceImage(service.program(), copies.app(service.program()), version, java);
    }

    /** And no start cache that another Java left beside the service: it would be taken for the one to make. */
    static void copyWhatIsInImages(Path app, Path to) throws IOException {
        Files.createDirectories(to);
        for (var parts : List.of(ServiceImage.LIBRARIES, ServiceImage.PROGRAM)) {
            for (var part : parts) {
                copy(app.resolve(part), to.resolve(part));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void setTimes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, TIME);
            }
        }
    }
}
