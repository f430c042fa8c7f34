package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers people send: exact, and small enough to be written out in full. */
final class Numbers {
    private static final int MOST_DIGITS = 100;

    private Numbers() {}

    /** A number of at most 100 digits on either side of the point; {@code 1e999999999} would fill the memory. */
    static BigDecimal read(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return (BigDecimal) context.handleWeirdNumberValue(
                    BigDecimal.class, number, "a number has at most %d digits and decimals", MOST_DIGITS);
        }
        return number;
    }
}
