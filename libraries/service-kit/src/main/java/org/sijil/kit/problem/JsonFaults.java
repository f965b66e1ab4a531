package org.sijil.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijil.kit.problem.Problem.Fault;

/** Says where a JSON body is at fault, in words of ours. */
final class JsonFaults {
    static Problem problem(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Problem.of(ProblemType.UNREADABLE, "Nested too deep, or a number of too many digits");
        }
        if (e instanceof JsonMappingException mapping) {
            var fault = Fault.at(pointer(mapping.getPath()), detail(mapping));
            return Problem.of(ProblemType.UNREADABLE, null, List.of(fault));
        }
        var at = e.getLocation();
        return Problem.of(
                ProblemType.UNREADABLE,
                at == null ? null : "Not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    private static String detail(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown field; known are " + new TreeSet<>(unknown.getKnownPropertyIds());
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                "must be one of " + Arrays.toString(wrong.getTargetType().getEnumConstants());
            default -> "not of the type or form expected here";
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private JsonFaults() {}
}
