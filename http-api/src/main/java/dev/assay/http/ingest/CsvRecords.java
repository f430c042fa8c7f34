package dev.assay.http.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads single records of CSV (RFC 4180). */
public final class CsvRecords {
    private CsvRecords() {}

    /** Empty when the record is no CSV in UTF-8. */
    public static Optional<List<String>> cells(LineSplitter.Raw raw) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.bytes()))
                    .toString();
            String plain = raw.line() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            Iterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(plain).iterator();
            return records.hasNext() ? Optional.of(records.next().getFields()) : Optional.empty();
        } catch (CharacterCodingException | CsvParseException broken) {
            return Optional.empty();
        }
    }
}
