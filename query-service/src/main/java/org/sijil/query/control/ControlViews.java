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

    /** Of every area. */
    Uni<List<Own>> everywhere(Moment moment) {
        return getSession().chain(session -> own(moment, session.createNativeQuery("""
                select own.*
                from query.area_at(:known) a
                cross join lateral query.own_control(a.area, :validAt, :known) own""", Object[].class)));
    }

    /** Of an area and what is above it. */
    Uni<List<Own>> above(int area, Moment moment) {
        return getSession()
                .chain(session -> own(
                        moment, session.createNativeQuery("""
                select own.*
                from query.areas_above(:area, :known) above
                cross join lateral query.own_control(above.area, :validAt, :known) own""", Object[].class).setParameter("area", area)));
    }

    /** Of an area, what is above it and what is below it. */
    Uni<List<Own>> around(int area, Moment moment) {
        return getSession()
                .chain(session -> own(
                        moment, session.createNativeQuery("""
                select own.*
                from (select above.area from query.areas_above(:area, :known) above
                      union
                      select below.area from query.areas_below(:area, :known) below) around
                cross join lateral query.own_control(around.area, :validAt, :known) own""", Object[].class).setParameter("area", area)));
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
