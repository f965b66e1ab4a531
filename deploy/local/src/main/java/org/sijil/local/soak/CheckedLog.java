package org.sijil.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.sijil.local.CommandFailed;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.EntryCheck;

/** A log as served: dense, its back-chains whole, its leaves and parts what the headers say. */
public final class CheckedLog implements Iterator<JsonNode> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Iterator<String> served;
    private final EntryCheck check = new EntryCheck();

    /** @param served its entries from the first, a JSON object each */
    public CheckedLog(Iterator<String> served) {
        this.served = served;
    }

    @Override
    public boolean hasNext() {
        if (served.hasNext()) {
            return true;
        }
        var fault = check.end();
        if (fault != null) {
            throw new CommandFailed("the log at its end: " + fault);
        }
        return false;
    }

    @Override
    public JsonNode next() {
        var line = served.next();
        if (!(check.next(line) instanceof CheckedEntry)) {
            throw new CommandFailed("entry %d does not stand: %s".formatted(check.size(), line));
        }
        try {
            return JSON.readTree(line);
        } catch (IOException checked) {
            throw new UncheckedIOException(checked);
        }
    }

    /** How many have been read. */
    long size() {
        return check.size();
    }
}
