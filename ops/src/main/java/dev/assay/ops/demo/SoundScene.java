package dev.assay.ops.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sounds synthesised from a seed, with the times at which they sound: the same seed gives the same recording. */
final class SoundScene {
    static final int RATE = 16_000;
    static final int SECONDS = 12;

    private static final String[] TYPES = {"bird", "knock", "bell", "voice"};

    private final SplittableRandom random;
    private final double[] wave = new double[RATE * SECONDS];
    private final List<Sound> sounds = new ArrayList<>();
    private final int noise;

    /** Something that sounds from one second to another. */
    record Sound(String type, double start, double end) {}

    private SoundScene(int seed) {
        this.random = new SplittableRandom(seed * 104_729L);
        this.noise = 1 + seed % 5;
    }

    static SoundScene of(int seed) {
        SoundScene scene = new SoundScene(seed);
        scene.hiss();
        double at = 0.4 + scene.random.nextDouble();
        while (at < SECONDS - 2.5) {
            at = scene.add(TYPES[scene.random.nextInt(TYPES.length)], at) + 0.3 + scene.random.nextDouble() * 1.6;
        }
        return scene;
    }

    List<Sound> sounds() {
        return List.copyOf(sounds);
    }

    /** From 1, hardly any, to 5. */
    int noise() {
        return noise;
    }

    /** 16-bit samples. */
    short[] samples() {
        short[] samples = new short[wave.length];
        for (int i = 0; i < wave.length; i++) {
            samples[i] = (short) Math.round(Math.tanh(wave[i]) * 30_000);
        }
        return samples;
    }

    private void hiss() {
        double before = 0;
        for (int i = 0; i < wave.length; i++) {
            before = 0.85 * before + 0.15 * (random.nextDouble() * 2 - 1);
            wave[i] = before * noise * 0.035;
        }
    }

    private double add(String type, double start) {
        double length = switch (type) {
            case "bird" -> bird(start);
            case "knock" -> knocks(start);
            case "bell" -> bell(start);
            default -> voice(start);
        };
        double end = Math.round((start + length) * 100) / 100.0;
        sounds.add(new Sound(type, Math.round(start * 100) / 100.0, end));
        return end;
    }

    private double bird(double start) {
        double length = 0.35 + random.nextDouble() * 0.4;
        double low = 1800 + random.nextInt(900);
        double rise = random.nextBoolean() ? 1400 : -700;
        double phase = 0;
        for (int i = 0; i < length * RATE; i++) {
            double t = i / (length * RATE);
            double pitch = low + rise * t + 180 * Math.sin(2 * Math.PI * 24 * i / RATE);
            phase += 2 * Math.PI * pitch / RATE;
            put(start, i, 0.45 * Math.sin(Math.PI * t) * Math.sin(phase));
        }
        return length;
    }

    private double knocks(double start) {
        int count = 2 + random.nextInt(3);
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < 0.09 * RATE; i++) {
                double fade = Math.exp(-i / (0.016 * RATE));
                double thump = Math.sin(2 * Math.PI * 170 * i / RATE) + 0.5 * (random.nextDouble() * 2 - 1);
                put(start + k * 0.22, i, 0.9 * fade * thump);
            }
        }
        return (count - 1) * 0.22 + 0.09;
    }

    private double bell(double start) {
        double pitch = 420 + random.nextInt(260);
        double[] partials = {1, 2.01, 2.4, 3.01, 4.2};
        for (int i = 0; i < 1.8 * RATE; i++) {
            double sum = 0;
            for (int p = 0; p < partials.length; p++) {
                double fade = Math.exp(-i * (1 + p) / (0.7 * RATE));
                sum += fade / (1 + p) * Math.sin(2 * Math.PI * pitch * partials[p] * i / RATE);
            }
            put(start, i, 0.5 * sum);
        }
        return 1.8;
    }

    /** A train of pulses through two resonators: a vowel that says nothing. */
    private double voice(double start) {
        double length = 0.5 + random.nextDouble() * 0.5;
        double pitch = 105 + random.nextInt(80);
        Resonator first = new Resonator(350 + random.nextInt(450), 90);
        Resonator second = new Resonator(1000 + random.nextInt(1200), 130);
        double phase = 0;
        for (int i = 0; i < length * RATE; i++) {
            double t = i / (length * RATE);
            phase += pitch * (1 - 0.12 * t) / RATE;
            double pulse = phase >= 1 ? 1 : 0;
            phase -= Math.floor(phase);
            double sound = first.next(pulse) + 0.6 * second.next(pulse);
            put(start, i, 0.16 * Math.sin(Math.PI * t) * sound);
        }
        return length;
    }

    private void put(double start, int offset, double value) {
        int at = (int) (start * RATE) + offset;
        if (at < wave.length) {
            wave[at] += value;
        }
    }

    /** Rings at one frequency: a two-pole filter. */
    private static final class Resonator {
        private final double back;
        private final double further;
        private double one;
        private double two;

        Resonator(double frequency, double width) {
            double radius = Math.exp(-Math.PI * width / RATE);
            this.back = 2 * radius * Math.cos(2 * Math.PI * frequency / RATE);
            this.further = -radius * radius;
        }

        double next(double in) {
            double out = in + back * one + further * two;
            two = one;
            one = out;
            return out;
        }
    }
}
