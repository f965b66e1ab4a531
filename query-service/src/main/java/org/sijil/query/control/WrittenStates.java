package org.sijil.query.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sijil.domain.fold.AreaReading;

/**
 * States as JSON, of each area the text that was written last: of a whole map most areas read as they did a moment ago,
 * and to write them costs more than all else.
 */
@ApplicationScoped
class WrittenStates {
    private record Written(AreaReading reading, String text) {}

    /** Nearly always of one state. */
    private static final int MOST_BYTES = 700;

    /** Bounded by the gazetteer. */
    private final Map<String, Written> last = new ConcurrentHashMap<>();

    /** In UTF-8. */
    byte[] write(ControlPage page) {
        // {"validAt":…} goes on where {"area":… or {"items":… ends.
        var end = ","
                + new StateAnswer(page.moment(), page.policy())
                        .moment()
                        .toString()
                        .substring(1);
        var answer = new StringBuilder(page.readings().size() * MOST_BYTES).append("{\"items\":[");
        var separator = "";
        for (var reading : page.readings()) {
            answer.append(separator).append(beginning(reading)).append(end);
            separator = ",";
        }
        var next = page.next() == null ? "null" : '"' + page.next() + '"';
        return answer.append("],\"next\":").append(next).append(end).toString().getBytes(UTF_8);
    }

    private String beginning(AreaReading reading) {
        var written = last.get(reading.area());
        if (written != null && written.reading.equals(reading)) {
            return written.text;
        }
        var whole = StateAnswer.ofArea(reading).toString();
        var text = whole.substring(0, whole.length() - 1);
        last.put(reading.area(), new Written(reading, text));
        return text;
    }
}
