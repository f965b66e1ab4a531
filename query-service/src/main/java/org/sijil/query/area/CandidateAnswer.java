package org.sijil.query.area;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.sijil.query.answer.NameLanguage;
import org.sijil.query.entry.EntryView;
import org.sijil.query.search.FoundArea;

/** An area that may be the one looked for: as in other lists, with the reason and the governorate. */
final class CandidateAnswer {
    private CandidateAnswer() {}

    /** Of the entries to be read. */
    static List<Long> positions(List<FoundArea> found) {
        return found.stream()
                .flatMap(area -> Stream.of(area.definition(), area.governorate()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static ObjectNode of(FoundArea area, LongFunction<EntryView> entries, NameLanguage language) {
        var answer = AreaResource.brief(entries.apply(area.definition()), language);
        answer.putPOJO("match", area.match());
        var governorate = answer.putObject("governorate");
        if (area.governorate() == null) {
            return answer.putNull("governorate");
        }
        var above = AreaResource.brief(entries.apply(area.governorate()), language);
        governorate.set("id", above.get("id"));
        governorate.set("names", above.get("names"));
        governorate.set("name", above.get("name"));
        return answer;
    }
}
