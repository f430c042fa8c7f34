package dev.assay.domain.shared;

/** Hashes of 64 bits that are the same on every machine for ever, because what rests on them is stored. */
public final class Mix {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Mix() {}

    /** FNV-1a over the UTF-16 code units, then mixed: FNV alone leaves the high bits of short texts alike. */
    public static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input changes every bit of the output. */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
