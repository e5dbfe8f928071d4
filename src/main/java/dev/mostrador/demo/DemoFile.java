package dev.mostrador.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Makes the bytes of an attachment from its caption, so that no picture lies in the repository.
final class DemoFile {
    private DemoFile() {}

    static byte[] bytes(DemoShop.File file) {
        return switch (file.kind()) {
            case "image" -> DemoPicture.draw(file.caption(), file.type().substring("image/".length()));
            case "pdf" -> pdf(file.caption());
            case "text" -> (file.caption() + "\r\n").getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(file.kind());
        };
    }

    // One A4 page with the caption on it: the smallest PDF that viewers open without complaint.
    private static byte[] pdf(String caption) {
        var text = caption.replaceAll("[()\\\\]", "");
        var drawing = "BT /F1 16 Tf 60 760 Td (" + text + ") Tj ET";
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + drawing.length() + ">>stream\n" + drawing + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.4\n"));
        var offsets = new ArrayList<Integer>();
        for (var i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            out.writeBytes(latin((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
        }
        var table = out.size();
        out.writeBytes(latin("xref\n0 6\n0000000000 65535 f \n"));
        offsets.forEach(offset -> out.writeBytes(latin("%010d 00000 n \n".formatted(offset))));
        out.writeBytes(latin("trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
