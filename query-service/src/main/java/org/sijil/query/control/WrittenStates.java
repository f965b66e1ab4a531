package org.sijil.query.control;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Bounded by the gazetteer. */
    private final Map<String, Written> last = new ConcurrentHashMap<>();

    List<RawValue> write(List<AreaReading> readings, StateAnswer answer) {
        // {"validAt":…} goes on where {"area":… ends.
        var end = "," + answer.moment().toString().substring(1);
        return readings.stream()
                .map(reading -> new RawValue(beginning(reading) + end))
                .toList();
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
