package dev.assay.ops.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A harbour drawn from a seed, with the boxes of what was drawn: the same seed gives the same picture. */
final class HarbourScene {
    static final int WIDTH = 880;
    static final int HEIGHT = 540;

    private static final int HORIZON = 210;
    private static final Color[] HULLS = {
        new Color(0x8c2f2b), new Color(0x2b5a8c), new Color(0x3d6b45), new Color(0xd9d2c3), new Color(0x4a4458)
    };

    private final SplittableRandom random;
    private final Light light;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final List<Thing> things = new ArrayList<>();

    /** What the picture was lit by. */
    enum Light {
        DAY(new Color(0xa9cfe8), new Color(0xeaf3f5), new Color(0x5f93ad), new Color(0x2f617d), 1),
        DUSK(new Color(0x4a4f7c), new Color(0xf0b48a), new Color(0x8a7a92), new Color(0x3b3f63), 0.75f),
        NIGHT(new Color(0x0b1020), new Color(0x1d2740), new Color(0x141d31), new Color(0x090d18), 0.3f);

        private final Color high;
        private final Color low;
        private final Color far;
        private final Color near;
        private final float strength;

        Light(Color high, Color low, Color far, Color near, float strength) {
            this.high = high;
            this.low = low;
            this.far = far;
            this.near = near;
            this.strength = strength;
        }
    }

    /** Something in the picture and the box around it. */
    record Thing(String type, int x, int y, int width, int height) {}

    private HarbourScene(int seed) {
        this.random = new SplittableRandom(seed * 7919L);
        this.light = Light.values()[seed % Light.values().length];
    }

    static HarbourScene draw(int seed) {
        HarbourScene scene = new HarbourScene(seed);
        Graphics2D pen = scene.image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scene.background(pen);
        scene.island(pen, seed % 4 != 3);
        int boats = 1 + scene.random.nextInt(4);
        for (int i = 0; i < boats; i++) {
            scene.boat(pen, 40 + (WIDTH - 80) * i / boats + scene.random.nextInt(60), 250 + scene.random.nextInt(190));
        }
        for (int i = scene.random.nextInt(4); i >= 0; i--) {
            scene.buoy(pen, 30 + scene.random.nextInt(WIDTH - 60), 300 + scene.random.nextInt(200));
        }
        pen.dispose();
        return scene;
    }

    BufferedImage image() {
        return image;
    }

    List<Thing> things() {
        return List.copyOf(things);
    }

    Light light() {
        return light;
    }

    private void background(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, light.high, 0, HORIZON, light.low));
        pen.fillRect(0, 0, WIDTH, HORIZON);
        pen.setPaint(new GradientPaint(0, HORIZON, light.far, 0, HEIGHT, light.near));
        pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        pen.setStroke(new BasicStroke(1.4f));
        pen.setColor(shaded(new Color(0xffffff), 28));
        for (int i = 0; i < 140; i++) {
            int y = HORIZON + 8 + random.nextInt(HEIGHT - HORIZON);
            int x = random.nextInt(WIDTH);
            pen.drawArc(x, y, 14 + (y - HORIZON) / 9, 5, 20, 140);
        }
    }

    private void island(Graphics2D pen, boolean there) {
        int left = 60 + random.nextInt(WIDTH - 420);
        int wide = 190 + random.nextInt(140);
        if (!there) {
            return;
        }
        Polygon land = new Polygon();
        land.addPoint(left, HORIZON + 14);
        for (int i = 1; i < 8; i++) {
            double bulge = Math.sin(Math.PI * i / 8);
            land.addPoint(left + wide * i / 8, HORIZON + 6 - (int) (bulge * (34 + random.nextInt(22))));
        }
        land.addPoint(left + wide, HORIZON + 14);
        pen.setColor(shaded(new Color(0x59704f), 255));
        pen.fillPolygon(land);
        lighthouse(pen, left + wide / 2 + random.nextInt(40) - 20);
    }

    private void lighthouse(Graphics2D pen, int x) {
        int top = HORIZON - 150;
        Polygon tower = new Polygon(
                new int[] {x - 13, x + 13, x + 9, x - 9},
                new int[] {HORIZON - 34, HORIZON - 34, top + 22, top + 22},
                4);
        pen.setColor(shaded(new Color(0xf4f1ea), 255));
        pen.fillPolygon(tower);
        pen.setColor(shaded(new Color(0xb5372f), 255));
        pen.fillRect(x - 11, top + 46, 22, 20);
        pen.fillRect(x - 12, top + 88, 24, 18);
        pen.setColor(light == Light.DAY ? new Color(0x39424c) : new Color(0xffe9a8));
        pen.fillRect(x - 8, top + 8, 16, 14);
        pen.setColor(shaded(new Color(0x8c2f2b), 255));
        pen.fillPolygon(new int[] {x - 11, x + 11, x}, new int[] {top + 8, top + 8, top - 6}, 3);
        things.add(new Thing("lighthouse", x - 13, top - 6, 26, HORIZON - 34 - (top - 6)));
    }

    private void boat(Graphics2D pen, int x, int waterline) {
        double size = 0.5 + (waterline - 220) / 260.0;
        int hull = (int) (96 * size);
        int deep = (int) (20 * size);
        int mast = (int) (104 * size);
        int middle = x + hull / 2;
        pen.setColor(shaded(new Color(0x3b2f25), 255));
        pen.fillRect(middle - 2, waterline - mast, 3, mast);
        pen.setColor(shaded(new Color(0xf3efe4), 255));
        pen.fillPolygon(
                new int[] {middle + 3, middle + 3, x + hull - 4},
                new int[] {waterline - mast + 6, waterline - 8, waterline - 8},
                3);
        pen.setColor(shaded(new Color(0xdcd3bf), 255));
        pen.fillPolygon(
                new int[] {middle - 4, middle - 4, x + 6},
                new int[] {waterline - mast * 4 / 5, waterline - 8, waterline - 8},
                3);
        pen.setColor(shaded(HULLS[random.nextInt(HULLS.length)], 255));
        pen.fillPolygon(
                new int[] {x, x + hull, x + hull - deep, x + deep},
                new int[] {waterline - 6, waterline - 6, waterline + deep, waterline + deep},
                4);
        add("boat", new Rectangle(x, waterline - mast, hull, mast + deep));
    }

    private void buoy(Graphics2D pen, int x, int y) {
        int size = 12 + (y - 300) / 14;
        pen.setColor(shaded(random.nextBoolean() ? new Color(0xd8662a) : new Color(0x2e8b57), 255));
        pen.fillPolygon(new int[] {x - size / 3, x + size / 3, x}, new int[] {y, y, y - size}, 3);
        pen.fillArc(x - size / 2, y - size / 3, size, size * 2 / 3, 180, 180);
        add("buoy", new Rectangle(x - size / 2, y - size, size, size + size / 3));
    }

    private void add(String type, Rectangle box) {
        Rectangle seen = box.intersection(new Rectangle(0, 0, WIDTH, HEIGHT));
        things.add(new Thing(type, seen.x, seen.y, seen.width, seen.height));
    }

    private Color shaded(Color colour, int alpha) {
        float by = light.strength;
        return new Color(
                Math.round(colour.getRed() * by),
                Math.round(colour.getGreen() * by),
                Math.round(colour.getBlue() * by),
                alpha);
    }
}
