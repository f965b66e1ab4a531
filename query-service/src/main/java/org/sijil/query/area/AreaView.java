package org.sijil.query.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Area;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;
import org.sijil.query.KnownSpan;

/** An area by one of its definitions, for finding it; what the definition says is the entry before {@code knownFrom}. */
@Entity
@Table(name = "area")
@IdClass(AreaView.Key.class)
public class AreaView extends KnownSpan {
    public record Key(int area, long knownFrom) {}

    public static final BulkTable<AreaView> TABLE = BulkTable.of("area", AreaView.class)
            .key("area", Type.INTEGER, view -> view.area)
            .key("known_from", Type.BIGINT, view -> view.knownFrom)
            .with("known_to", Type.BIGINT, view -> view.knownTo)
            .with("parent", Type.INTEGER, view -> view.parent)
            .with("kind", Type.TEXT, view -> view.kind)
            .with("west", Type.DOUBLE, view -> view.west)
            .with("south", Type.DOUBLE, view -> view.south)
            .with("east", Type.DOUBLE, view -> view.east)
            .with("north", Type.DOUBLE, view -> view.north);

    @Id
    public int area;

    @Column(updatable = false)
    public @Nullable Integer parent;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    public Area.Kind kind;

    /** With the others the {@link BoundingBox}, or null. */
    @Column(updatable = false)
    public @Nullable Double west;

    @Column(updatable = false)
    public @Nullable Double south;

    @Column(updatable = false)
    public @Nullable Double east;

    @Column(updatable = false)
    public @Nullable Double north;
}
