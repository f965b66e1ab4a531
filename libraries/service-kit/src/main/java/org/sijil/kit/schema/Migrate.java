package org.sijil.kit.schema;

/** When a service migrates what it owns: the values of {@code sijil.migrate}, written with hyphens. */
enum Migrate {
    /** Each start, before anything is served; takes the owner's credentials. */
    AT_START,

    /** Whoever deploys it has: a start waits for the schemas as this release knows them. No owner is known here. */
    NEVER,

    /** What another process does before, with the owner's credentials and the login's bare name; it then exits. */
    ONLY
}
