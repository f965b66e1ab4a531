package org.sijil.local.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "gazetteer", mixinStandardHelpOptions = true, description = "Imports files of places, in this order.")
public final class Gazetteer implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "COD-AB or geoBoundaries (GeoJSON), GeoNames (a table or its alternate names), or CSV")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "only tell what would be recorded")
    private boolean dryRun;

    @Option(
            names = "--format",
            description = "COD_AB, GEONAMES, GEONAMES_NAMES, GEOBOUNDARIES or CSV, if not recognised")
    private @Nullable String format;

    @Option(names = "--map", description = "name_ar=arabic reads a column as another, kind.hamlet=VILLAGE a kind")
    private List<String> map = List.of();

    @Option(names = "--edition", description = "the gazetteer's version, if its files do not tell")
    private @Nullable String edition;

    @Option(names = "--attribution", description = "whom to name for it")
    private @Nullable String attribution;

    @Option(names = "--licence", description = "under which it may be used")
    private @Nullable String licence;

    @Mixin
    private ClientOptions client = new ClientOptions();

    /** 1 where rows were left out: whoever runs this from a script should look. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CommandFailed("cannot read " + file);
            }
        }
        var leftOut = false;
        try (var importer = new Importer(client.ingest(), client.token("analyst"))) {
            for (var file : files) {
                var told = new Told(file.getFileName().toString(), importer.send(file, parameters()));
                told.print(System.out);
                leftOut |= told.leftOut() > 0;
            }
        }
        return leftOut ? 1 : 0;
    }

    private Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("dryRun", List.of(String.valueOf(dryRun)));
        parameters.put("map", map);
        put(parameters, "format", format);
        put(parameters, "version", edition);
        put(parameters, "attribution", attribution);
        put(parameters, "licence", licence);
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String given) {
        if (given != null) {
            parameters.put(name, List.of(given));
        }
    }
}
