package org.sijil.query.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The integer that stands for an area's id in the rows of this service, and nowhere else. */
@Entity
@Table(name = "area_key")
public class AreaKey {
    @Id
    public int area;

    @Column
    public String id;
}
