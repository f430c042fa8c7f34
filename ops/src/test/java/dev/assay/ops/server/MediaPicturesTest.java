package dev.assay.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.reference.PictureHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.ops.evaluate.Recorded;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MediaPicturesTest {
    private static final ProjectId PROJECT = new ProjectId("photos");
    private static final List<String> PHOTOGRAPHS =
            List.of("camera.png", "chelsea.png", "china.jpg", "coins.png", "flower.jpg", "rocket.jpg", "retina.jpg");

    @TempDir
    private Path media = Path.of("");

    private Path directory = Path.of("");

    @BeforeEach
    void directory() throws IOException {
        directory = Files.createDirectory(media.resolve(PROJECT.value()));
    }

    private PictureHash hash(String name) {
        return new MediaPictures(media)
                .luminance(PROJECT, "/api/v1/projects/photos/media/" + name)
                .map(PictureHash::of)
                .orElseThrow(() -> new AssertionError(name + " was not read"));
    }

    /** Half the size, without a second thought about quality. */
    private void smaller(String name, String as) throws IOException {
        BufferedImage whole = ImageIO.read(directory.resolve(name).toFile());
        int width = whole.getWidth() / 2;
        int height = whole.getHeight() / 2;
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(whole, 0, 0, width, height, null);
        graphics.dispose();
        assertThat(ImageIO.write(half, "jpg", directory.resolve(as).toFile())).isTrue();
    }

    @Test
    void a_photograph_is_known_again_in_another_size_and_format_and_told_from_others() throws IOException {
        Path photographs = Recorded.directory("media/image");
        for (String name : PHOTOGRAPHS) {
            Files.copy(photographs.resolve(name), directory.resolve(name));
            smaller(name, "small-" + name + ".jpg");
        }
        for (String name : PHOTOGRAPHS) {
            for (String other : PHOTOGRAPHS) {
                int distance = hash(name).distance(hash("small-" + other + ".jpg"));
                if (name.equals(other)) {
                    assertThat(distance).as(name).isLessThanOrEqualTo(6);
                } else {
                    assertThat(distance).as("%s and %s", name, other).isGreaterThanOrEqualTo(16);
                }
            }
        }
    }

    @Test
    void pictures_of_every_kind_are_read_and_what_is_cut_off_stops_nothing() throws IOException {
        Path pictures = Recorded.directory("media/image");
        for (String name : List.of(
                "chessboard_GRAY_U16.tif", "palette_color.png", "checker_bilevel.png", "no_time_for_that_tiny.gif")) {
            Files.copy(pictures.resolve(name), directory.resolve(name));
            assertThat(hash(name)).as(name).isNotNull();
        }
        Files.copy(pictures.resolve("truncated.jpg"), directory.resolve("truncated.jpg"));
        assertThat(new MediaPictures(media).luminance(PROJECT, "/api/v1/projects/photos/media/truncated.jpg"))
                .isEmpty();
    }

    @Test
    void only_files_of_the_project_itself_are_read() throws IOException {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(dot, "png", directory.resolve("dot.png").toFile()))
                .isTrue();
        Files.writeString(directory.resolve("not.png"), "no picture");
        assertThat(hash("dot.png").bits()).isZero();
        MediaPictures pictures = new MediaPictures(media);
        for (String url : List.of(
                "/api/v1/projects/photos/media/missing.png",
                "/api/v1/projects/photos/media/not.png",
                "/api/v1/projects/photos/media/../photos/dot.png",
                "/api/v1/projects/other/media/dot.png",
                "https://elsewhere.example/dot.png")) {
            assertThat(pictures.luminance(PROJECT, url)).as(url).isEmpty();
        }
        assertThat(pictures.luminance(new ProjectId("other"), "/api/v1/projects/photos/media/dot.png"))
                .isEmpty();
    }
}
