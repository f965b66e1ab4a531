package org.sijil.domain.claim;

/** What the source's knowledge rests on, as far as it says. */
public enum Basis {
    GEOLOCATED_VISUAL,
    EYEWITNESS,
    OFFICIAL,
    SECOND_HAND,
    UNSTATED
}
