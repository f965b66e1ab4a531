package org.sijil.ingest.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.RegisterCommand.DefineArea;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.ingest.definition.RegisterShapes;
import org.sijil.ingest.gazetteer.Verdict.Changed;
import org.sijil.ingest.gazetteer.Verdict.Conflicting;
import org.sijil.ingest.gazetteer.Verdict.New;
import org.sijil.ingest.gazetteer.Verdict.Rejected;
import org.sijil.ingest.gazetteer.Verdict.Unchanged;
import org.sijil.ingest.reading.JsonText;
import org.sijil.ingest.reading.Reading.Read;
import org.sijil.ingest.reading.Reading.Unreadable;

/** Judges rows beside what is recorded; every bound is that of an area that is sent by PUT. */
final class Judging {
    /** What PUT takes; a geometry beyond it has to be simplified by who knows what may be lost. */
    private static final int LONGEST_DEFINITION = 1 << 20;

    private static final int FAULTS_TOLD = 3;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Judging() {}

    /** @param recorded null where the area is new */
    static Verdict judge(Candidate candidate, @Nullable AreaDefined recorded, Release release) {
        if (recorded == null && candidate.place().kinds().isEmpty()) {
            return new Rejected("no such area is recorded, and its kind is not told");
        }
        var contradiction = recorded == null
                ? null
                : Contradictions.find(candidate, recorded).orElse(null);
        if (contradiction != null) {
            return new Conflicting(contradiction);
        }
        var definition = bytes(Merging.merged(candidate, recorded, release));
        if (definition.length > LONGEST_DEFINITION) {
            return new Rejected("it would be %,d bytes long with its geometry; at most %,d are taken: simplify it"
                    .formatted(definition.length, LONGEST_DEFINITION));
        }
        return switch (JsonText.read(definition, RegisterShapes.area(null))) {
            case Unreadable<DefineArea>(var faults) ->
                new Rejected(faults.stream()
                        .limit(FAULTS_TOLD)
                        .map(fault -> fault.pointer() + " " + fault.detail())
                        .collect(Collectors.joining("; ")));
            case Read<DefineArea>(var command) when recorded == null -> new New(command);
            case Read<DefineArea>(var command) when command.event().equals(recorded) -> new Unchanged();
            case Read<DefineArea>(var command) -> new Changed(command);
        };
    }

    private static byte[] bytes(ObjectNode definition) {
        try {
            return JSON.writeValueAsBytes(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was made here can be written", e);
        }
    }
}
