package dev.assay.http.user;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.http.ingest.CsvRecords;
import dev.assay.http.ingest.LineSplitter;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.IdempotencyKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of people in CSV with a header row, read as a whole before anybody is let in. */
final class MemberFile {
    /** Most people in one file. */
    static final int MOST_LINES = 5_000;

    private static final int LONGEST_LINE = 8 * 1024;

    private final boolean admin;
    private final List<MemberLine> lines = new ArrayList<>();
    private final Map<UserId, Long> seen = new HashMap<>();
    private @Nullable MemberColumns columns;

    private MemberFile(boolean admin) {
        this.admin = admin;
    }

    /**
     * Reads a file.
     *
     * @throws dev.assay.http.problem.Refusal 422 for one whose header does not hold, 413 for one that is too long
     */
    static List<MemberLine> read(byte[] file, boolean admin) {
        MemberFile reading = new MemberFile(admin);
        LineSplitter splitter = new LineSplitter(new ByteArrayInputStream(file), LONGEST_LINE, true);
        try {
            for (LineSplitter.Raw raw = splitter.next(); raw != null; raw = splitter.next()) {
                if (!raw.isBlank()) {
                    reading.take(raw);
                }
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        if (reading.columns == null) {
            throw Problem.invalid("", "is empty: begin with a line that names the columns, such as user,name,skills")
                    .refusal();
        }
        return reading.lines;
    }

    private void take(LineSplitter.Raw raw) {
        Optional<List<String>> cells = raw.tooLarge() ? Optional.empty() : CsvRecords.cells(raw);
        MemberColumns named = columns;
        if (named == null) {
            columns = new MemberColumns(cells.orElse(List.of()), admin);
            return;
        }
        if (lines.size() == MOST_LINES) {
            throw Problem.of(ProblemType.TOO_LARGE, "Send at most " + MOST_LINES + " people in one file.")
                    .refusal();
        }
        lines.add(once(cells.map(found -> named.read(raw.line(), digest(raw), found))
                .orElseGet(() -> broken(
                        raw.line(),
                        "must be one CSV record in UTF-8 of at most " + LONGEST_LINE
                                + " bytes: look for a quote that is not closed"))));
    }

    private MemberLine once(MemberLine line) {
        if (!(line instanceof MemberLine.Member member)) {
            return line;
        }
        Long before = seen.putIfAbsent(member.user(), line.line());
        return before == null
                ? line
                : MemberLine.Broken.of(
                        line.line(),
                        member.user(),
                        List.of(new Violation(
                                "/user", "stands in line " + before + " already: keep one line a person")));
    }

    private static MemberLine broken(long line, String message) {
        return MemberLine.Broken.of(line, null, List.of(new Violation("", message)));
    }

    private static String digest(LineSplitter.Raw raw) {
        return IdempotencyKeys.sha256(new String(raw.bytes(), StandardCharsets.UTF_8));
    }
}
