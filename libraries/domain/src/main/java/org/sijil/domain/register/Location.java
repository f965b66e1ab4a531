package org.sijil.domain.register;

import java.math.BigDecimal;

/** WGS 84 degrees, as written: decimal, never binary, because it is hashed. */
public record Location(BigDecimal lat, BigDecimal lon) {}
