package org.sijil.testkit.access;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while it is open, by everything in this process. */
final class LogLines extends Handler implements AutoCloseable {
    private final StringBuffer text = new StringBuffer();

    LogLines() {
        root().addHandler(this);
    }

    private static Logger root() {
        return Logger.getLogger("");
    }

    String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord line) {
        text.append(line.getMessage())
                .append(Arrays.toString(line.getParameters()))
                .append(line.getThrown())
                .append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root().removeHandler(this);
    }
}
