package org.sijil.local.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.Checked;
import org.sijil.verifier.EntryCheck;
import org.sijil.verifier.ShownLog.Entries;

/** Entries page after page. A page is checked while it arrives, so none is ever held whole. */
final class HttpEntries implements Entries {
    /** As many as the service gives at once. */
    private static final int PAGE = 1000;

    private final HttpLog log;
    private BufferedReader page = reader(InputStream.nullInputStream());

    HttpEntries(HttpLog log) {
        this.log = log;
    }

    @Override
    public @Nullable Checked next(EntryCheck check) throws InterruptedException {
        var line = rest();
        if (line == null) {
            line = first(check.size());
        }
        return line == null ? null : check.next(line);
    }

    /** Of the page at hand; null at its end, or where it broke off: a service does not wait for ever to be read. */
    private @Nullable String rest() {
        try {
            return page.readLine();
        } catch (IOException _) {
            return null;
        }
    }

    /** Of the page from there on; null where the log ends. */
    private @Nullable String first(long position) throws InterruptedException {
        try {
            page.close();
            page = reader(log.page(position, PAGE));
            return page.readLine();
        } catch (IOException fault) {
            throw log.noAnswer(fault);
        }
    }

    private static BufferedReader reader(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
