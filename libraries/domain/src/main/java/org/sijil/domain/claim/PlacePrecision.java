package org.sijil.domain.claim;

/** How exactly the claim names its place. */
public enum PlacePrecision {
    EXACT,
    NEAR,
    REGION
}
