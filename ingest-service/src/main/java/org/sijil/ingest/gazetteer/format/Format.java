package org.sijil.ingest.gazetteer.format;

/** Whose way of writing down places a file follows. */
public enum Format {
    /** Boundaries or populated places of OCHA as GeoJSON, with p-codes. */
    COD_AB("cod-ab", "OCHA COD-AB", "CC BY 3.0 IGO"),
    /** A table of 19 columns, without header. */
    GEONAMES("geonames", "GeoNames", "CC BY 4.0"),
    /** Names of what GeoNames lists, by language: alternateNamesV2. */
    GEONAMES_NAMES("geonames-names", "GeoNames", "CC BY 4.0"),
    /** Boundaries as GeoJSON, without p-codes. */
    GEOBOUNDARIES("geoboundaries", "geoBoundaries", "CC BY 4.0"),
    /** A table with a header; nobody's in particular. */
    CSV("csv", "", "");

    private final String word;
    private final String attribution;
    private final String licence;

    Format(String word, String attribution, String licence) {
        this.word = word;
        this.attribution = attribution;
        this.licence = licence;
    }

    public String word() {
        return word;
    }

    /** Whom to name unless the sender says otherwise; empty where only the sender can know. */
    public String attribution() {
        return attribution;
    }

    public String licence() {
        return licence;
    }
}
