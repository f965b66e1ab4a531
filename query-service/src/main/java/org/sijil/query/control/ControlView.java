package org.sijil.query.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Ground;
import org.sijil.format.StateJson;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;
import org.sijil.query.KnownSpan;

/** An area's own state over a stretch of valid time, as concluded over a stretch of knowledge. */
@Entity
@Table(name = "control")
@IdClass(ControlView.Key.class)
public class ControlView extends KnownSpan {
    private static final ObjectReader STATES = new ObjectMapper().readerFor(ObjectNode.class);

    public record Key(int area, Instant validFrom, long knownFrom) {}

    public static final BulkTable<ControlView> TABLE = BulkTable.of("control", ControlView.class)
            .key("area", Type.INTEGER, view -> view.area)
            .key("valid_from", Type.INSTANT, view -> view.validFrom)
            .key("known_from", Type.BIGINT, view -> view.knownFrom)
            .with("known_to", Type.BIGINT, view -> view.knownTo)
            .with("valid_to", Type.INSTANT, view -> view.validTo)
            .with("state", Type.TEXT, view -> view.state)
            .with("holder", Type.TEXT, view -> view.holder)
            .with("last_supported", Type.INSTANT, view -> view.lastSupported);

    @Id
    public int area;

    @Id
    @Column(name = "valid_from")
    public Instant validFrom;

    /** Null for as long as nothing else was said. */
    @Column(name = "valid_to", updatable = false)
    public @Nullable Instant validTo;

    /** The state as the control log writes it. */
    @Column(updatable = false)
    public String state;

    /** The side that holds the area, on ground that is HELD; else null. */
    @Column(updatable = false)
    public @Nullable String holder;

    @Column(name = "last_supported", updatable = false)
    public @Nullable Instant lastSupported;

    /** The same state, but it lasts until another moment. */
    public ControlView lasting(@Nullable Instant to, long known) {
        var view = new ControlView();
        view.area = area;
        view.validFrom = validFrom;
        view.validTo = to;
        view.knownFrom = known;
        view.state = state;
        view.holder = holder;
        view.lastSupported = lastSupported;
        return view;
    }

    /** @param text of the state */
    public static ControlView of(
            int area, Instant from, @Nullable Instant to, long known, ControlState state, String text) {
        var view = new ControlView();
        view.area = area;
        view.validFrom = from;
        view.validTo = to;
        view.knownFrom = known;
        view.state = text;
        view.holder = state.ground() == Ground.HELD ? state.controller() : null;
        view.lastSupported = state.lastSupported();
        return view;
    }

    /** Of the same area and moment: the same state, which lasts as long. */
    public boolean saysTheSame(ControlView other) {
        return state.equals(other.state) && Objects.equals(validTo, other.validTo);
    }

    /** Of a state, as it is kept. */
    public static String text(ControlState state) {
        return StateJson.write(state).toString();
    }

    static ControlState read(String state) {
        return StateJson.read(json(state));
    }

    static ObjectNode json(String state) {
        try {
            return STATES.readValue(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that was not written here", e);
        }
    }
}
