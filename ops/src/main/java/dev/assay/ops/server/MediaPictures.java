package dev.assay.ops.server;

import dev.assay.domain.reference.PictureHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.reference.PictureReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures in the media directory, as far as the platform can read them: PNG, JPEG, GIF, BMP and TIFF. */
final class MediaPictures implements PictureReader {
    private static final Logger LOG = LoggerFactory.getLogger(MediaPictures.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,240}");
    private static final long MOST_PIXELS = 100_000_000;
    /** A picture is not read finer than this in either direction: what is left is averaged away. */
    private static final int FINE = 16 * PictureHash.SIDE;

    private final Path root;

    /** @param root holds a directory for each project */
    MediaPictures(Path root) {
        this.root = root;
        ImageIO.setUseCache(false);
    }

    @Override
    public Optional<double[][]> luminance(ProjectId project, String url) {
        String place = "/api/v1/projects/" + project.value() + "/media/";
        String name = url.startsWith(place) ? url.substring(place.length()) : "";
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = root.resolve(project.value()).resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return read(file).map(MediaPictures::luminance);
        } catch (IOException | RuntimeException e) {
            // Readers of foreign formats throw whatever a broken file leads them to.
            LOG.info("{} cannot be read as a picture: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(Path file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(read(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IIOException("larger than " + MOST_PIXELS + " pixels");
        }
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(Math.max(1, width / FINE), Math.max(1, height / FINE), 0, 0);
        return reader.read(0, every);
    }

    /** The mean of each part, by ITU-R BT.601 luma; a transparent point counts as its colour. */
    private static double[][] luminance(BufferedImage image) {
        double[][] means = new double[PictureHash.SIDE][PictureHash.SIDE];
        for (int row = 0; row < PictureHash.SIDE; row++) {
            for (int column = 0; column < PictureHash.SIDE; column++) {
                means[row][column] = mean(
                        image,
                        from(column, image.getWidth()),
                        to(column, image.getWidth()),
                        from(row, image.getHeight()),
                        to(row, image.getHeight()));
            }
        }
        return means;
    }

    private static int from(int part, int length) {
        return part * length / PictureHash.SIDE;
    }

    /** Where a part ends, at least one point on, so that small pictures have no empty parts. */
    private static int to(int part, int length) {
        return Math.max(from(part, length) + 1, (part + 1) * length / PictureHash.SIDE);
    }

    private static double mean(BufferedImage image, int left, int right, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int colour = image.getRGB(x, y);
                sum += 0.299 * (colour >> 16 & 255) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
