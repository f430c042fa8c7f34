package dev.assay.domain.routing;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why a hard rule keeps work from a labeler, with what would lift it. */
public sealed interface Barrier {
    HardRule rule();

    /** The labeler lacks these skills. */
    record MissingSkills(SortedSet<String> skills) implements Barrier {
        public MissingSkills {
            skills = Collections.unmodifiableSortedSet(new TreeSet<>(skills));
        }

        @Override
        public HardRule rule() {
            return HardRule.SKILL;
        }
    }

    /** The labeler never had a certificate for the domain, or it was revoked. */
    record NoCertificate(String domain) implements Barrier {
        @Override
        public HardRule rule() {
            return HardRule.CERTIFICATE;
        }
    }

    /** The labeler's certificate for the domain ended. */
    record CertificateExpired(String domain, Instant since) implements Barrier {
        @Override
        public HardRule rule() {
            return HardRule.CERTIFICATE;
        }
    }

    /** The labeler gets no work at all until reinstated. */
    record Suspended() implements Barrier {
        @Override
        public HardRule rule() {
            return HardRule.SUSPENDED;
        }
    }

    /** The labeler got {@code limit} tasks today; the next day begins at {@code until}. */
    record QuotaReached(int limit, Instant until) implements Barrier {
        @Override
        public HardRule rule() {
            return HardRule.QUOTA;
        }
    }

    /** The labeler has worked without a break for long enough. */
    record BreakDue(Instant until) implements Barrier {
        @Override
        public HardRule rule() {
            return HardRule.BREAK;
        }
    }
}
