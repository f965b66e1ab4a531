package org.sijil.kit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A key and its self-signed certificate, for {@code localhost} alone. */
final class ServerCertificate {
    private static final char[] PASSWORD = "secret".toCharArray();

    private final Path certificate;
    private final Path key;

    private ServerCertificate(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** @param folder empty */
    static ServerCertificate make(Path folder) {
        var store = folder.resolve("store");
        try {
            keytool(store);
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            var made = new ServerCertificate(folder.resolve("certificate"), folder.resolve("key"));
            Files.writeString(
                    made.certificate,
                    pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
            Files.writeString(
                    made.key, pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded()));
            // PostgreSQL uses no key that others can read.
            Files.setPosixFilePermissions(made.key, PosixFilePermissions.fromString("rw-------"));
            return made;
        } catch (IOException | GeneralSecurityException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void keytool(Path store) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var arguments =
                "%s -genkeypair -alias server -keyalg EC -dname CN=localhost -ext san=dns:localhost -storepass %s"
                        .formatted(program, new String(PASSWORD));
        var command = new ArrayList<>(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", store.toString()));
        var made = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool ended with " + made);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }

    /** A PEM file. */
    Path certificate() {
        return certificate;
    }

    /** A PEM file. */
    Path key() {
        return key;
    }
}
