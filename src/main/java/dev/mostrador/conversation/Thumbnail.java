package dev.mostrador.conversation;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Draws a picture small. Looks at the stated size first: a few kilobytes can claim to be a billion pixels.
final class Thumbnail {
    private static final int EDGE = 480; // pixels, enough for a bubble on a dense screen
    private static final long MOST_PIXELS = 60_000_000;

    private Thumbnail() {}

    static Optional<byte[]> of(InputStream content) {
        try (var input = ImageIO.createImageInputStream(content)) {
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? Optional.ofNullable(draw(readers.next(), input)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) { // whatever a broken picture makes the decoder do
            return Optional.empty();
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] draw(ImageReader reader, ImageInputStream input)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return null;
            }
            var parameters = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(width, height) / (EDGE * 2));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return png(scale(reader.read(0, parameters)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scale(BufferedImage image) {
        var factor = Math.min(1.0, (double) EDGE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) (image.getWidth() * factor));
        var height = Math.max(1, (int) (image.getHeight() * factor));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
