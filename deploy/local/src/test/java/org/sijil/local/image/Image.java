package org.sijil.local.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image as it was written to a tar. */
public record Image(Map<String, byte[]> archive) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Image read(Path file) throws IOException {
        var archive = new TreeMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                archive.put(entry.getName(), tar.readAllBytes());
            }
        }
        return new Image(archive);
    }

    JsonNode config() throws IOException {
        return JSON.readTree(archive.get(manifest().path("Config").asText())).path("config");
    }

    public List<String> entrypoint() throws IOException {
        return strings(config().path("Entrypoint"));
    }

    /** Lowest first. */
    List<String> layers() throws IOException {
        return strings(manifest().path("Layers"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(archive.get("manifest.json")).get(0);
    }

    List<TarArchiveEntry> entries(String layer) throws IOException {
        var entries = new ArrayList<TarArchiveEntry>();
        try (var tar = open(layer)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    List<String> names(String layer) throws IOException {
        return entries(layer).stream().map(TarArchiveEntry::getName).toList();
    }

    Map<String, TarArchiveEntry> files() throws IOException {
        var files = new TreeMap<String, TarArchiveEntry>();
        for (var layer : layers()) {
            entries(layer).forEach(entry -> files.put(entry.getName(), entry));
        }
        return files;
    }

    /** As an engine does, with each file's time, and whether it can be run. */
    public void unpack(Path folder) throws IOException {
        for (var layer : layers()) {
            try (var tar = open(layer)) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder.resolve(entry.getName()));
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
        } else {
            Files.copy(tar, to);
            Files.setPosixFilePermissions(
                    to, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
            Files.setLastModifiedTime(to, entry.getLastModifiedTime());
        }
    }

    private TarArchiveInputStream open(String layer) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive.get(layer))));
    }
}
