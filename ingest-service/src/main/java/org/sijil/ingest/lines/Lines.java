package org.sijil.ingest.lines;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.ingest.intake.Reply;

/**
 * The answer to a body of NDJSON: a resource method that returns it has each line of the request replied to.
 *
 * @param replies to the content of a line; must not fail
 */
public record Lines(@Schema(hidden = true) Function<byte[], Uni<Reply>> replies) {}
