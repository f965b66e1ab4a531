package org.sijil.kit.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/**
 * Reads the types that queries are made of. JAX-RS would answer 404 to one that cannot be read; here it is 400 and
 * names the parameter. A path parameter is left to JAX-RS: 404 is right for it.
 */
@Provider
public class QueryConverters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        var reader = readerOf(type);
        return name.isEmpty() || reader == null ? null : (ParamConverter<T>) new Named<>(name.get(), reader);
    }

    private static @Nullable Reader<?> readerOf(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new Reader<>(Integer::valueOf, "must be a whole number");
        } else if (type == long.class || type == Long.class) {
            return new Reader<>(Long::valueOf, "must be a whole number");
        } else if (type == boolean.class || type == Boolean.class) {
            return new Reader<>(QueryConverters::bool, "must be true or false");
        } else if (type == Instant.class) {
            return new Reader<>(Rfc3339::instant, Rfc3339.EXPECTED);
        } else if (type.isEnum()) {
            return new Reader<>(
                    text -> constant(type, text), "must be one of " + Arrays.toString(type.getEnumConstants()));
        }
        return null;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Reader<T>(Function<String, T> read, String expected) {}

    private record Named<T>(String name, Reader<T> reader) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return reader.read.apply(text);
            } catch (RuntimeException e) {
                throw new ProblemException(Problem.badParameter(name, reader.expected));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
