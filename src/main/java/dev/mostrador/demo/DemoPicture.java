package dev.mostrador.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Draws what a customer photographed, as a thing on a table: a box, a sack, a label, an animal. Without letters: a
/// bare server has no fonts to draw them with.
final class DemoPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final List<Color> TABLES =
            List.of(new Color(0xD8C9B2), new Color(0xC9CFC6), new Color(0xCFC4C0), new Color(0xBFC8CF));
    private static final List<Color> THINGS =
            List.of(new Color(0xA8432F), new Color(0x8A6A43), new Color(0x3F6B55), new Color(0x4A5D78));

    private DemoPicture() {}

    static byte[] draw(String caption, String format) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var chance = Math.floorMod(caption.hashCode(), 97);
        table(pen, TABLES.get(chance % TABLES.size()));
        thing(pen, shape(caption.toLowerCase(Locale.ROOT)), colour(caption, chance), chance);
        pen.dispose();
        return encoded(picture, format);
    }

    private static void table(Graphics2D pen, Color colour) {
        pen.setPaint(new GradientPaint(0, 0, colour, WIDTH, HEIGHT, colour.darker()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0, 0, 0, 18));
        for (var board = 0; board < HEIGHT; board += 150) {
            pen.fillRect(0, board, WIDTH, 4);
        }
    }

    private static void thing(Graphics2D pen, Shape shape, Color colour, int chance) {
        pen.rotate(Math.toRadians(chance % 15 - 7), WIDTH / 2.0, HEIGHT / 2.0);
        pen.translate(18, 22);
        pen.setColor(new Color(0, 0, 0, 60));
        pen.fill(shape);
        pen.translate(-18, -22);
        pen.setPaint(new GradientPaint(350, 200, colour.brighter(), 850, 750, colour));
        pen.fill(shape);
    }

    private static Color colour(String caption, int chance) {
        return THINGS.get(caption.contains("rojo") ? 0 : chance % THINGS.size());
    }

    private static Shape shape(String caption) {
        if (caption.contains("caja")) {
            return box();
        }
        if (caption.contains("saco") || caption.contains("bote") || caption.contains("envase")) {
            return sack();
        }
        if (caption.contains("etiqueta") || caption.contains("lote") || caption.contains("cartel")) {
            return label();
        }
        return caption.contains("galga") ? paw() : bowl();
    }

    private static Shape box() {
        var box = new Area(new Rectangle2D.Double(330, 260, 540, 420));
        box.subtract(new Area(new Rectangle2D.Double(575, 260, 50, 420)));
        box.subtract(new Area(new RoundRectangle2D.Double(660, 560, 160, 80, 8, 8)));
        return box;
    }

    private static Shape sack() {
        var sack = new Path2D.Double();
        sack.moveTo(420, 180);
        sack.lineTo(780, 180);
        sack.curveTo(830, 380, 840, 560, 800, 740);
        sack.lineTo(700, 720);
        sack.lineTo(660, 770);
        sack.lineTo(400, 740);
        sack.curveTo(360, 560, 370, 380, 420, 180);
        var shape = new Area(sack);
        shape.subtract(new Area(new Ellipse2D.Double(490, 340, 220, 220)));
        return shape;
    }

    private static Shape label() {
        var label = new Area(new RoundRectangle2D.Double(400, 220, 400, 500, 40, 40));
        label.subtract(new Area(new Ellipse2D.Double(570, 250, 60, 60)));
        for (var line = 0; line < 4; line++) {
            label.subtract(new Area(new Rectangle2D.Double(460, 380 + line * 75, line == 3 ? 160 : 280, 26)));
        }
        return label;
    }

    private static Shape paw() {
        var paw = new Area(new Ellipse2D.Double(470, 440, 260, 230));
        paw.add(new Area(new Ellipse2D.Double(370, 340, 110, 150)));
        paw.add(new Area(new Ellipse2D.Double(490, 250, 110, 160)));
        paw.add(new Area(new Ellipse2D.Double(610, 250, 110, 160)));
        paw.add(new Area(new Ellipse2D.Double(725, 340, 110, 150)));
        return paw;
    }

    private static Shape bowl() {
        var bowl = new Area(new Ellipse2D.Double(330, 230, 540, 460));
        bowl.subtract(new Area(new Ellipse2D.Double(410, 290, 380, 320)));
        bowl.add(new Area(new Ellipse2D.Double(470, 350, 260, 200)));
        return bowl;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
