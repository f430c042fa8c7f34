package dev.assay.write.journal;

/** Sums up the events of a lane in any order: two sums are equal when the events are. */
final class LaneSum {
    private long events;
    private long high;
    private long low;

    synchronized void add(AuditRow row) {
        long[] fingerprint = row.fingerprint();
        add(1, fingerprint[0], fingerprint[1]);
    }

    private void add(long more, long moreHigh, long moreLow) {
        events += more;
        high += moreHigh;
        low += moreLow;
    }

    synchronized long events() {
        return events;
    }

    synchronized boolean same(LaneSum other) {
        return events == other.events && high == other.high && low == other.low;
    }
}
