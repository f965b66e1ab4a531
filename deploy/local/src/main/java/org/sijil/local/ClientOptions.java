package org.sijil.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the commands that talk to a running Sijil find it, and as whom they speak. */
public final class ClientOptions {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(names = "--url", description = "a Sijil elsewhere, such as https://sijil.example")
    private @Nullable URI url;

    @Option(names = "--port-base", defaultValue = Ports.DEFAULT_BASE, description = "a Sijil on this machine")
    private int portBase;

    @Option(names = "--token", description = "instead of SIJIL_TOKEN or the tokens in --data")
    private @Nullable String token;

    @Option(names = "--data", defaultValue = DataFolder.DEFAULT, description = "the folder of ./sijil up")
    private Path data = Path.of(DataFolder.DEFAULT);

    /** The same of another place: on this machine a port is the one that {@code --port-base} names. */
    public ClientOptions at(URI place) {
        var other = new ClientOptions();
        other.token = token;
        other.data = data;
        if (elsewhere(place).getPort() >= 0 && LOOPBACK.contains(place.getHost())) {
            other.portBase = place.getPort();
        } else {
            other.url = place;
        }
        return other;
    }

    public URI ingest() {
        return url == null ? Ports.at(new Ports(portBase).ingest()) : elsewhere(url);
    }

    public URI incident() {
        return url == null ? Ports.at(new Ports(portBase).incident()) : elsewhere(url);
    }

    private static URI elsewhere(URI url) {
        if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
            throw new CommandFailed("a URL is such as https://sijil.example");
        }
        return url;
    }

    /** One that was not asked of the tokens in {@code --data}. */
    public @Nullable String givenToken() {
        return token != null ? token : System.getenv("SIJIL_TOKEN");
    }

    public String token(String role) {
        var given = givenToken();
        return given != null ? given : token(new DataFolder(data), role);
    }

    /** One of the tokens that {@code up} made. */
    public static String token(DataFolder folder, String role) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readAllBytes(folder.tokens()))
                    .required(role)
                    .asText();
        } catch (IOException | IllegalArgumentException fault) {
            throw new CommandFailed(
                    "no " + role + " token in " + folder.tokens() + "; give --token or SIJIL_TOKEN", fault);
        }
    }
}
