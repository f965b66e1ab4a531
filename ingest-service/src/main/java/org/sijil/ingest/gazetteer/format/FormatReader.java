package org.sijil.ingest.gazetteer.format;

import java.io.IOException;
import java.io.Reader;

/** Reads the rows of a file into a sheet, and tells whose format it was. */
interface FormatReader {
    Format read(Reader text, Sheet sheet) throws IOException, MalformedFile;
}
