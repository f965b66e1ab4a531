package org.sijil.ingest.gazetteer.format;

import java.math.BigDecimal;
import org.sijil.domain.register.Area.Precision;

/** A location in WGS 84 degrees, and how well it is known. */
public record Spot(BigDecimal lat, BigDecimal lon, Precision precision) {}
