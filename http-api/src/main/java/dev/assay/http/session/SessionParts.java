package dev.assay.http.session;

import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.instruction.Acknowledgements;
import dev.assay.http.task.Labeling;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a session works with.
 *
 * @param bearer the token the connection was opened with
 * @param traces makes ids that name messages
 */
record SessionParts(
        Labeling labeling,
        Acknowledgements acknowledgements,
        Authenticator authenticator,
        Bearer bearer,
        Clock clock,
        Supplier<String> traces) {}
