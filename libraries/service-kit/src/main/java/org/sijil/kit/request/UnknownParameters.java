package org.sijil.kit.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.Problem.Fault;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;

/**
 * Refuses query parameters that the resource method does not declare by {@code @QueryParam}, itself or in a
 * {@code @BeanParam}: a mistyped filter that is silently ignored gives a wrong answer.
 */
class UnknownParameters {
    /** Bounded by the number of resource methods. */
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty()) {
            return;
        }
        var known = declared.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::declaredBy);
        var unknown = new TreeSet<>(sent);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            var detail = known.isEmpty() ? "unknown; there are none here" : "unknown; known are " + known;
            var faults = unknown.stream().map(name -> Fault.of(name, detail)).toList();
            throw new ProblemException(Problem.of(ProblemType.BAD_PARAMETER, null, faults));
        }
    }

    private static Set<String> declaredBy(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> namesOf(parameter, parameter.getType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namesOf(AnnotatedElement element, Class<?> type) {
        return element.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(type.getDeclaredFields()).flatMap(field -> namesOf(field, field.getType()))
                : Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value).stream();
    }
}
