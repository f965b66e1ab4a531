package org.sijil.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Comparator;
import org.sijil.kit.problem.Problem.Fault;

/** What Hibernate Validator found in a resource method's arguments: its messages are ours, written in annotations. */
final class InvalidArguments {
    static Problem problem(ConstraintViolationException e, Method method) {
        var faults = e.getConstraintViolations().stream()
                .map(violation -> fault(violation, method))
                .sorted(Comparator.comparing(Fault::toString))
                .toList();
        var type = faults.stream().allMatch(fault -> fault.parameter() != null)
                ? ProblemType.BAD_PARAMETER
                : ProblemType.UNREADABLE;
        return Problem.of(type, null, faults);
    }

    private static Fault fault(ConstraintViolation<?> violation, Method method) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                var query = method.getParameters()[index].getAnnotation(QueryParam.class);
                if (query != null) {
                    return Fault.of(query.value(), violation.getMessage());
                }
            } else if (node.getKind() == ElementKind.PROPERTY) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                pointer.append('/').append(node.getName());
            }
        }
        return Fault.at(pointer.toString(), violation.getMessage());
    }

    private InvalidArguments() {}
}
