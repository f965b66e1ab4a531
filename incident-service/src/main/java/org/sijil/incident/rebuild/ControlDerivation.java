package org.sijil.incident.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.domain.control.ControlRevised;
import org.sijil.format.ControlFormat;
import org.sijil.incident.control.Conclusions;
import org.sijil.store.Bytes;
import org.sijil.store.Entry;
import org.sijil.store.Part;

/** The headers that the control log must have, written apart from the function that appends to it (log.md, Entry). */
final class ControlDerivation {
    /** A stream's last entry. */
    private record Last(long version, long position) {
        static final Last NONE = new Last(-1, -1);
    }

    private final Conclusions conclusions = new Conclusions();
    private final Map<String, Last> streams = new HashMap<>();
    private long position;

    /** What the next entry of the claim log appends. */
    List<String> headers(Entry claim) {
        return conclusions.draw(claim).stream().map(this::header).toList();
    }

    private String header(ControlRevised revised) {
        var stored = ControlFormat.write(revised);
        var last = streams.getOrDefault(stored.stream(), Last.NONE);
        streams.put(stored.stream(), new Last(last.version + 1, position));
        return """
                {"v":1,"position":%d,"stream":"%s","version":%d,"previous":%d,"type":"%s","parts":["%s"]}""".formatted(
                        position++,
                        stored.stream(),
                        last.version + 1,
                        last.position,
                        stored.type(),
                        Part.unsalted(Bytes.utf8(stored.facts())).commitment().hex());
    }
}
