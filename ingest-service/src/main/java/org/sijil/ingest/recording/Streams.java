package org.sijil.ingest.recording;

import java.util.Locale;
import org.sijil.domain.decide.Thing;

/** Which stream is whose: {@code area/C2280}. */
public final class Streams {
    private Streams() {}

    public static String of(Thing thing) {
        return thing.kind().word() + "/" + thing.id();
    }

    public static Thing subject(String stream) {
        int slash = stream.indexOf('/');
        var kind = Thing.Kind.valueOf(stream.substring(0, slash).toUpperCase(Locale.ROOT));
        return new Thing(kind, stream.substring(slash + 1));
    }
}
