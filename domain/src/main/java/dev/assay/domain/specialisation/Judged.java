package dev.assay.domain.specialisation;

/** Labels that were right, out of those judged. */
public record Judged(long right, long judged) {
    /** @throws IllegalArgumentException when more were right than judged */
    public Judged {
        if (right < 0 || judged < right) {
            throw new IllegalArgumentException("right must be from 0 to judged");
        }
    }

    public Judged plus(Judged other) {
        return new Judged(right + other.right, judged + other.judged);
    }

    public Judged minus(Judged other) {
        return new Judged(right - other.right, judged - other.judged);
    }

    /** 0 to 1; 0 when nothing was judged. */
    public double rate() {
        return judged == 0 ? 0 : (double) right / judged;
    }
}
