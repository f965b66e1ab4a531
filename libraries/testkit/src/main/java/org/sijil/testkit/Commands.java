package org.sijil.testkit;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.CommandKey;
import org.sijil.store.Expected;
import org.sijil.store.Hash;
import org.sijil.store.Part;
import org.sijil.store.Reliance;

/** Small commands for a stamped log. */
final class Commands {
    static final String RECORDER = "kbmtP3Qx0u5cQyxAyUpJ3A";

    private Commands() {}

    static Append to(String stream) {
        return new Append(stream, Expected.ANY, "test.happened.v1", parts("{}", "{}"), RECORDER, null, List.of());
    }

    static List<Part> parts(String... contents) {
        var random = new Random(7);
        return Stream.of(contents)
                .map(content -> Part.salted(Bytes.utf8(content), random))
                .toList();
    }

    static Append expecting(Expected expected, Append append) {
        return new Append(
                append.stream(),
                expected,
                append.type(),
                append.parts(),
                append.recordedBy(),
                append.key(),
                append.reliances());
    }

    static Append keyed(String id, String fingerprint, Append append) {
        var key = new CommandKey(hash(id), hash(fingerprint));
        return new Append(
                append.stream(),
                append.expected(),
                append.type(),
                append.parts(),
                append.recordedBy(),
                key,
                append.reliances());
    }

    static Append relying(Append append, Reliance... reliances) {
        return new Append(
                append.stream(),
                append.expected(),
                append.type(),
                append.parts(),
                append.recordedBy(),
                append.key(),
                List.of(reliances));
    }

    static Append with(List<Part> parts, Append append) {
        return new Append(
                append.stream(),
                append.expected(),
                append.type(),
                parts,
                append.recordedBy(),
                append.key(),
                append.reliances());
    }

    /** Known by its key from all others, and its entry by its parts. */
    static Append named(String name, String stream) {
        return keyed(name, name, with(parts(name, "{}"), to(stream)));
    }

    /** Refused, whatever the log says. */
    static Append impossible(Append append) {
        return expecting(new Expected.Exact(Long.MAX_VALUE), append);
    }

    static Hash hash(String text) {
        return Hash.sha256(Bytes.utf8(text).toArray());
    }
}
