package dev.mostrador.channel.email.reader.tnef;

import dev.mostrador.channel.email.reader.mime.TextDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A block of MAPI properties (MS-OXTNEF §2.1.3.5). Damaged blocks give what they hold up to the damage.
final class Properties {
    static final Properties NONE = new Properties(new byte[0], 0);
    static final int BODY = 0x1000;
    static final int RTF = 0x1009;
    static final int HTML = 0x1013;
    static final int ATTACHED_DATA = 0x3701;
    static final int LONG_FILE_NAME = 0x3707;
    static final int MIME_TAG = 0x370e;
    static final int CONTENT_ID = 0x3712;

    private static final int OBJECT = 0x000d;
    private static final int STRING = 0x001e;
    private static final int UNICODE = 0x001f;
    private static final int BINARY = 0x0102;
    private static final int MANY = 0x1000;

    private final ByteBuffer block;
    private final long offset;
    private final Map<Integer, Value> values = new HashMap<>();

    /// @param offset of the block inside the stream
    Properties(byte[] block, long offset) {
        this.block = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        this.offset = offset;
        if (block.length >= 4) {
            readAll();
        }
    }

    Optional<Range> range(int id) {
        return Optional.ofNullable(values.get(id))
                .filter(it -> it.type == BINARY)
                .map(it -> new Range(offset + it.from, it.length));
    }

    byte[] binary(int id) {
        var value = values.get(id);
        return value == null ? new byte[0] : bytes(value);
    }

    String text(int id, String charset) {
        var value = values.get(id);
        if (value == null) {
            return "";
        }
        var bytes = bytes(value);
        if (value.type == UNICODE) {
            return new String(bytes, StandardCharsets.UTF_16LE).replace("\0", "");
        }
        return id == HTML ? TextDecoder.decode(bytes, charset).replace("\0", "") : FileDraft.string(bytes, charset);
    }

    boolean hasObject() {
        return values.values().stream().anyMatch(it -> it.type == OBJECT);
    }

    private byte[] bytes(Value it) {
        return Arrays.copyOfRange(block.array(), it.from, it.from + it.length);
    }

    private void readAll() {
        long count = block.getInt() & 0xffffffffL;
        boolean more = true;
        for (long i = 0; i < count && more && block.remaining() >= 8; i++) {
            more = readOne();
        }
    }

    private boolean readOne() {
        int type = block.getShort() & 0xffff;
        int id = block.getShort() & 0xffff;
        if (id >= 0x8000 && !skipName()) {
            return false;
        }
        boolean counted = (type & MANY) != 0 || variable(type);
        long count = counted ? number() : 1;
        boolean good = count >= 0 && count < 10_000;
        for (long i = 0; i < count && good; i++) {
            good = readValue(id, type & ~MANY);
        }
        return good;
    }

    private boolean readValue(int id, int type) {
        long length = variable(type) ? number() : size(type);
        if (length < 0 || length > block.remaining()) {
            return false;
        }
        values.putIfAbsent(id, new Value(type, block.position(), (int) length));
        return skip(padded(length));
    }

    private boolean skipName() {
        if (!skip(16)) {
            return false;
        }
        if (number() == 0) {
            return skip(4);
        }
        long length = number();
        return length >= 0 && skip(padded(length));
    }

    /// -1 at the end of the block.
    private long number() {
        return block.remaining() < 4 ? -1 : block.getInt() & 0xffffffffL;
    }

    private boolean skip(long length) {
        if (length > block.remaining()) {
            return false;
        }
        block.position(block.position() + (int) length);
        return true;
    }

    private static long padded(long length) {
        return (length + 3) / 4 * 4;
    }

    private static boolean variable(int type) {
        int single = type & ~MANY;
        return single == STRING || single == UNICODE || single == BINARY || single == OBJECT;
    }

    private static int size(int type) {
        return switch (type) {
            case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
            case 0x0048 -> 16;
            default -> 4;
        };
    }

    private record Value(int type, int from, int length) {}

    record Range(long offset, long length) {}
}
