package org.sijil.ingest.intake;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sijil.ingest.recording.LikelyDuplicate;
import org.sijil.kit.problem.Problem;

/** An answer as HTTP has it. */
public sealed interface Reply {
    int status();

    Response toResponse();

    /** Recorded: 201 what is new, 200 what changed or stood there before. */
    record Receipted(int status, Receipt receipt) implements Reply {
        @Override
        public Response toResponse() {
            var response = Response.status(status).entity(receipt);
            if (status == Response.Status.CREATED.getStatusCode()) {
                response.header(HttpHeaders.LOCATION, "/ingest/log/entries/" + receipt.position());
            }
            return response.build();
        }
    }

    /** Nothing speaks against it, and nothing was recorded. */
    record Checked(Check check) implements Reply {
        /** @param dryRun true, so that nobody takes it for a receipt */
        public record Check(String id, boolean dryRun, List<LikelyDuplicate> likelyDuplicates) {}

        @Override
        public int status() {
            return Response.Status.OK.getStatusCode();
        }

        @Override
        public Response toResponse() {
            return Response.ok(check).build();
        }
    }

    record Declined(Problem problem) implements Reply {
        @Override
        public int status() {
            return problem.status();
        }

        @Override
        public Response toResponse() {
            return problem.toResponse();
        }
    }
}
