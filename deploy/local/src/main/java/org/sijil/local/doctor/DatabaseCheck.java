package org.sijil.local.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What no constraint holds, as that would cost each write: looked up once. */
final class DatabaseCheck {
    /** At one moment on both clocks an area is in one state. */
    private static final String OVERLAPS = """
            select 'area ' || key.id || ' is in two states at once: from ' || one.valid_from || ', known from '
                    || one.known_from || ', and from ' || other.valid_from || ', known from ' || other.known_from
            from query.control one
            join query.control other on other.area = one.area
                and (other.valid_from, other.known_from) > (one.valid_from, one.known_from)
                and tstzrange(one.valid_from, one.valid_to) && tstzrange(other.valid_from, other.valid_to)
                and int8range(one.known_from, one.known_to) && int8range(other.known_from, other.known_to)
            join query.area_key key on key.area = one.area
            limit 10""";

    /** What is in a log came by its function append; beside the owner, nobody can write its tables otherwise. */
    private static final String PRIVILEGES = """
            select role.rolname || ' may ' || lower(privilege) || ' in ' || schema.nspname || '.' || held.relname
            from pg_class held
            join pg_namespace schema on schema.oid = held.relnamespace
            cross join pg_roles role
            cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege
            where schema.nspname in ('claim_log', 'control_log')
              and held.relkind in ('r', 'p')
              and not role.rolsuper
              and role.rolname not like 'pg\\_%'
              and role.oid <> held.relowner
              and has_table_privilege(role.oid, held.oid, privilege)
              and not (privilege = 'INSERT' and held.relname in ('tile', 'checkpoint')
                  and pg_has_role(role.oid, schema.nspname || '_integrator', 'usage'))
            order by 1
            limit 10""";

    /** Entries are stamped by the database's clock. */
    private static final String CLOCK = """
            select 'its clock is ' || round(abs(apart)) || ' s apart from the one here'
            from (select extract(epoch from clock_timestamp()) - ?::numeric / 1000 apart) here
            where abs(apart) > 5""";

    private final Connection connection;

    DatabaseCheck(Connection connection) {
        this.connection = connection;
    }

    /** @return a line for each thing that is wrong; of many of a kind the first ten */
    List<String> faults() throws SQLException {
        var faults = new ArrayList<>(told(OVERLAPS));
        faults.addAll(told(PRIVILEGES));
        faults.addAll(told(CLOCK, System.currentTimeMillis()));
        return faults.stream().map(fault -> "database: " + fault).toList();
    }

    private List<String> told(String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }
}
