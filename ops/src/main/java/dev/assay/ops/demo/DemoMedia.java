package dev.assay.ops.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The demo's pictures and recordings: made where they are missing, and named by items. */
final class DemoMedia {
    private static final int PICTURES = 14;
    private static final int RECORDINGS = 10;
    /** Items at the beginning that simulated labelers have answered. */
    private static final int ANSWERED = 4;

    private final Path directory;

    /** @param directory where the server's media lie */
    DemoMedia(Path directory) {
        this.directory = directory;
    }

    List<DemoItem> harbour(String project) throws IOException {
        List<DemoItem> items = new ArrayList<>();
        for (int i = 1; i <= PICTURES; i++) {
            HarbourScene scene = HarbourScene.draw(i);
            String name = String.format("harbour-%02d.png", i);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(scene.image(), "png", png);
            write(project, name, png.toByteArray());
            ObjectNode fields = AssayClient.object();
            fields.putObject("picture")
                    .put("type", "image")
                    .put("url", url(project, name))
                    .put("width", HarbourScene.WIDTH)
                    .put("height", HarbourScene.HEIGHT);
            List<ObjectNode> answers =
                    i <= ANSWERED ? List.of(boxes(scene, 0), boxes(scene, i % 2 == 0 ? 2 : 60)) : List.of();
            items.add(new DemoItem(name.replace(".png", ""), fields, answers));
        }
        return items;
    }

    List<DemoItem> sounds(String project) throws IOException {
        List<DemoItem> items = new ArrayList<>();
        for (int i = 1; i <= RECORDINGS; i++) {
            SoundScene scene = SoundScene.of(i);
            String name = String.format("sounds-%02d.wav", i);
            write(project, name, wav(scene.samples()));
            ObjectNode fields = AssayClient.object();
            fields.putObject("recording")
                    .put("type", "audio")
                    .put("url", url(project, name))
                    .put("seconds", SoundScene.SECONDS);
            List<ObjectNode> answers = i <= ANSWERED ? List.of(regions(scene, 0), regions(scene, i % 2)) : List.of();
            items.add(new DemoItem(name.replace(".wav", ""), fields, answers));
        }
        return items;
    }

    private static String url(String project, String name) {
        return "/api/v1/projects/" + project + "/media/" + name;
    }

    private void write(String project, String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(project).resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    /** @param off pixels by which the labeler is off; a careless one also misses the last thing */
    private static ObjectNode boxes(HarbourScene scene, int off) {
        ObjectNode label = AssayClient.object();
        ArrayNode boxes = label.putObject("things").put("type", "boxes").putArray("boxes");
        List<HarbourScene.Thing> things = scene.things();
        int seen = off > 10 ? things.size() - 1 : things.size();
        for (HarbourScene.Thing thing : things.subList(0, seen)) {
            int shift = Math.min(off, 3);
            boxes.addObject()
                    .put("x", Math.min(thing.x() + shift, HarbourScene.WIDTH - thing.width()))
                    .put("y", Math.min(thing.y() + shift, HarbourScene.HEIGHT - thing.height()))
                    .put("width", thing.width())
                    .put("height", thing.height())
                    .put("type", thing.type());
        }
        String light = scene.light().name().toLowerCase(Locale.ROOT);
        label.putObject("light").put("type", "choice").put("option", light);
        return label;
    }

    /** @param missed sounds at the end that the labeler did not hear */
    private static ObjectNode regions(SoundScene scene, int missed) {
        ObjectNode label = AssayClient.object();
        ArrayNode regions =
                label.putObject("sounds").put("type", "time-regions").putArray("regions");
        List<SoundScene.Sound> sounds = scene.sounds();
        List<String> words = new ArrayList<>();
        for (SoundScene.Sound sound : sounds.subList(0, sounds.size() - missed)) {
            regions.addObject()
                    .put("start", sound.start())
                    .put("end", sound.end())
                    .put("type", sound.type());
            words.add(sound.type());
        }
        label.putObject("noise").put("type", "rating").put("step", scene.noise());
        label.putObject("transcript").put("type", "text").put("text", String.join(", then ", words));
        return label;
    }

    private static byte[] wav(short[] samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        AudioFormat format = new AudioFormat(SoundScene.RATE, 16, 1, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AudioInputStream in =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
        }
        return out.toByteArray();
    }
}
