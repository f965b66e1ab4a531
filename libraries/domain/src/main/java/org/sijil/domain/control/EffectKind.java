package org.sijil.domain.control;

/** What a claim does to control, in the order in which effects of one moment are taken (fold.md §5). */
public enum EffectKind {
    CONTEST,
    LEAVE,
    HOLD,
    ENCIRCLE,
    RELIEVE
}
