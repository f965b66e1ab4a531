package org.sijil.query.control;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControl.Own;

/** Finds own control on both clocks. */
@ApplicationScoped
@WithSession
public class ControlViews implements PanacheRepositoryBase<ControlView, ControlView.Key> {

    private static final String EVERYWHERE = """
            select own.*
            from query.area_at(:known) a
            cross join lateral query.own_control(a.area, :validAt, :known) own""";

    private static final String ABOVE = """
            select own.*
            from query.areas_above(:area, :known) above
            cross join lateral query.own_control(above.area, :validAt, :known) own""";

    private static final String AROUND = """
            select own.*
            from (select above.area from query.areas_above(:area, :known) above
                  union
                  select below.area from query.areas_below(:area, :known) below) around
            cross join lateral query.own_control(around.area, :validAt, :known) own""";

    /** Of every area. */
    Uni<List<Own>> everywhere(Moment moment) {
        return getSession().chain(session -> own(moment, session.createNativeQuery(EVERYWHERE, Object[].class)));
    }

    /** Of an area and what is above it. */
    Uni<List<Own>> above(int area, Moment moment) {
        return of(area, moment, ABOVE);
    }

    /** Of an area, what is above it and what is below it. */
    Uni<List<Own>> around(int area, Moment moment) {
        return of(area, moment, AROUND);
    }

    private Uni<List<Own>> of(int area, Moment moment, String sql) {
        return getSession()
                .map(session -> session.createNativeQuery(sql, Object[].class).setParameter("area", area))
                .chain(query -> own(moment, query));
    }

    private static Uni<List<Own>> own(Moment moment, SelectionQuery<Object[]> query) {
        return query.setParameter("validAt", moment.validAt())
                .setParameter("known", moment.known())
                .getResultList()
                .map(rows -> rows.stream().map(Own::of).toList());
    }

    /** The own states of an area in order of valid time, without ageing. */
    Uni<List<ControlView>> timeline(int area, long known) {
        return list(
                "area = ?1 and knownFrom <= ?2 and (knownTo is null or knownTo > ?2) order by validFrom", area, known);
    }
}
