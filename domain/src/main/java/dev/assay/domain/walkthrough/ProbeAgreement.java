package dev.assay.domain.walkthrough;

import java.util.List;

/**
 * How far readings of one probe agree.
 *
 * @param probe its place in the list, from 1
 * @param agreement mean over pairs of participants, and over fields, of 1 minus the distance of their answers; 1 without pairs
 * @param agrees whether that is enough
 * @param answers who answered the same, most first
 */
public record ProbeAgreement(int probe, double agreement, boolean agrees, List<SameAnswer> answers) {
    public ProbeAgreement {
        answers = List.copyOf(answers);
    }
}
