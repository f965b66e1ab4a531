package org.sijil.query.restriction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A source that is restricted by its last definition. */
@Entity
@Table(name = "restricted_source")
public class RestrictedSource {
    @Id
    public String id;

    public static RestrictedSource of(String id) {
        var restricted = new RestrictedSource();
        restricted.id = id;
        return restricted;
    }
}
