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
        try {
            var line = page.readLine();
            if (line == null) {
                page.close();
                page = reader(log.page(check.size(), PAGE));
                line = page.readLine();
            }
            return line == null ? null : check.next(line);
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
