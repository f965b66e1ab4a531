package org.sijil.query.lens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.policy.Policy;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.MalformedEntry;
import org.sijil.format.PolicyJson;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.Problem.Fault;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.request.Rfc3339;

/** Reads what a lens is asked for; a problem names the first field at fault. */
final class Body {
    private static final Set<String> FIELDS = Set.of("policy", "validAt", "knownAt", "within", "ids", "claims");

    /** Words, and what the fold does not look at. */
    private static final Set<String> IDLE = Set.of("quote", "note", "evidence", "report", "span");

    private static final String RECORDED = "claim.recorded.v1";
    private static final int MOST_IDS = 10_000;
    private static final int MOST_CLAIMS = 1000;
    private static final int MOST_AREAS = 500;

    private Body() {}

    /** @param body null where none was sent */
    static LensRequest read(@Nullable ObjectNode body) {
        if (body == null) {
            throw fault("", "must be an object");
        }
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw fault("/" + field, "unknown field; known are policy, validAt, knownAt, within, ids, claims");
            }
        });
        var policy = body.get("policy");
        return new LensRequest(
                policy == null ? null : policy(object(policy, "/policy")),
                validAt(text(body, "validAt")),
                knownAt(body.get("knownAt")),
                text(body, "within"),
                ids(body.get("ids")),
                claims(body.get("claims")));
    }

    private static Policy policy(ObjectNode node) {
        var policy = well("/policy", () -> PolicyJson.read(node));
        PolicyRanges.check(policy);
        return policy;
    }

    private static @Nullable Instant validAt(@Nullable String text) {
        try {
            return text == null ? null : Rfc3339.instant(text);
        } catch (DateTimeException _) {
            throw fault("/validAt", Rfc3339.EXPECTED);
        }
    }

    /** A size may be written as a number here. */
    private static @Nullable String knownAt(@Nullable JsonNode node) {
        if (node == null || node.isTextual() || (node.isIntegralNumber() && node.canConvertToLong())) {
            return node == null ? null : node.asText();
        }
        throw fault("/knownAt", "must be a time or a size of the claim log");
    }

    private static @Nullable List<String> ids(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        var ids = new ArrayList<String>();
        for (var id : list(node, "/ids", MOST_IDS)) {
            if (!id.isTextual()) {
                throw fault("/ids/" + ids.size(), "must be the id of an area");
            }
            ids.add(id.textValue());
        }
        return ids;
    }

    private static List<Claim> claims(@Nullable JsonNode node) {
        var claims = new ArrayList<Claim>();
        if (node != null) {
            for (var claim : list(node, "/claims", MOST_CLAIMS)) {
                claims.add(claim(claim, claims.size()));
            }
        }
        return claims;
    }

    private static Claim claim(JsonNode node, int index) {
        var at = "/claims/" + index;
        var sent = object(node, at);
        var facts = JsonNodeFactory.instance
                .objectNode()
                .put("id", "supposed-" + (index + 1))
                .put("polarity", "AFFIRMS")
                .put("basis", "UNSTATED")
                .put("placePrecision", "EXACT")
                .put("hasEvidence", sent.path("evidence").size() > 0);
        facts.setAll(sent);
        facts.remove(IDLE);
        var recorded = well(at, () -> ClaimLogFormat.read(RECORDED, facts.toString(), null));
        var claim = ((ClaimEvent.Recorded) recorded).claim();
        var occurred = claim.occurred();
        if (claim.areas().isEmpty() || claim.areas().size() > MOST_AREAS) {
            throw fault(at + "/areas", "must be 1 to " + MOST_AREAS);
        }
        if (claim.credibility() != null && (claim.credibility() < 1 || claim.credibility() > 6)) {
            throw fault(at + "/credibility", "must be 1 to 6");
        }
        if (occurred.latest().isBefore(occurred.earliest())) {
            throw fault(at + "/occurred", "ends before it begins");
        }
        return claim;
    }

    /** The format knows which field is wrong, but not where in the body its object stands. */
    private static <T> T well(String at, Supplier<T> read) {
        try {
            return read.get();
        } catch (MalformedEntry e) {
            var message = String.valueOf(e.getMessage());
            int end = message.indexOf(": ");
            throw end < 0
                    ? fault(at, message)
                    : fault(at + "/" + message.substring(0, end).replace('.', '/'), message.substring(end + 2));
        }
    }

    private static ObjectNode object(JsonNode node, String at) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw fault(at, "must be an object");
    }

    private static Iterable<JsonNode> list(JsonNode node, String at, int most) {
        if (!node.isArray() || node.size() > most) {
            throw fault(at, "must be a list of at most " + most);
        }
        return node;
    }

    private static @Nullable String text(ObjectNode body, String field) {
        var node = body.get(field);
        if (node == null || node.isTextual()) {
            return node == null ? null : node.textValue();
        }
        throw fault("/" + field, "must be text");
    }

    static ProblemException fault(String pointer, String detail) {
        return new ProblemException(Problem.of(ProblemType.UNREADABLE, null, List.of(Fault.at(pointer, detail))));
    }
}
