package org.sijil.local.client;

import java.lang.reflect.Method;

/** Some commands of openapi-generator in one JVM, as its start and its warming up are most of what one takes. */
final class Generator {
    /** Between the arguments of one command. */
    static final String SEPARATOR = "\n";

    private Generator() {}

    /** @param commands one each; the first that fails ends the process with its exit code */
    public static void main(String[] commands) throws ReflectiveOperationException {
        Method main = Class.forName("org.openapitools.codegen.OpenAPIGenerator").getMethod("main", String[].class);
        for (var command : commands) {
            main.invoke(null, (Object) command.split(SEPARATOR));
        }
    }
}
