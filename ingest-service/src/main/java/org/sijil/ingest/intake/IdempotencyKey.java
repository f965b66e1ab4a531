package org.sijil.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.store.CommandKey;
import org.sijil.store.Hash;

/** The header {@code Idempotency-Key}, quoted or bare: the same sender's same request twice is one request. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM =
            Pattern.compile("\"([\\x20-\\x7e&&[^\"\\\\]]{1,255})\"|([\\x21-\\x7e&&[^\"\\\\]]{1,255})");

    private IdempotencyKey() {}

    /**
     * @param sender pseudonym
     * @param route keeps one key used on two paths apart
     */
    public static @Nullable CommandKey read(@Nullable String header, String sender, String route, byte[] body) {
        if (header == null) {
            return null;
        }
        var form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw new ProblemException(Problem.badParameter(
                    HEADER, "must be 1 to 255 printable ASCII characters, with or without quotes"));
        }
        var key = form.group(1) == null ? form.group(2) : form.group(1);
        var name = String.join("\0", sender, route, key);
        return new CommandKey(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)), Hash.sha256(body));
    }

    /** On a stream there is no one request that a key could stand for. */
    public static void refuse(@Nullable String header) {
        if (header != null) {
            throw new ProblemException(Problem.badParameter(
                    HEADER, "is for single requests; on a line of NDJSON the id keeps it from doubling"));
        }
    }
}
