package uk.nhs.talentforcare.toolkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.Sha256;

/**
 * Stored files as one ZIP that is nowhere kept: its length and tag are known before, the same files give the same bytes, and any
 * part of it can be sent. So a download that breaks off can go on. Files are stored, not packed: PDF and PNG are packed already.
 */
public final class ZipArchive {

    /** Above this ZIP needs other structures, and nobody wants such a download. */
    public static final long LARGEST = 0xFFFF_FFFFL;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF8_NAMES = 1 << 11;
    /** 1 January 1980, the first day that ZIP knows: the same files are to give the same bytes. */
    private static final short DATE = (1 << 5) | 1;

    private final List<Segment> segments = new ArrayList<>();
    private final long length;
    private final String tag;

    /** A file of the archive: its path inside, and what the store knows of it. */
    public record Entry(String path, Sha256 sha256, long crc32, long bytes) {}

    private record Segment(byte[] head, Entry file) {

        long length() {
            return file == null ? head.length : file.bytes();
        }
    }

    /**
     * Lays the archive out.
     *
     * @throws IllegalArgumentException when it would be larger than {@link #LARGEST}
     */
    public ZipArchive(List<Entry> entries) {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        StringBuilder content = new StringBuilder();
        long offset = 0;
        for (Entry entry : entries) {
            byte[] name = entry.path().getBytes(StandardCharsets.UTF_8);
            byte[] head = localHeader(entry, name);
            segments.add(new Segment(head, null));
            segments.add(new Segment(null, entry));
            directory.writeBytes(centralHeader(entry, name, offset));
            offset += head.length + entry.bytes();
            content.append(entry.path()).append('\n').append(entry.sha256()).append('\n');
        }
        byte[] end = end(entries.size(), directory.size(), offset);
        segments.add(new Segment(directory.toByteArray(), null));
        segments.add(new Segment(end, null));
        this.length = offset + directory.size() + end.length;
        this.tag = Sha256.of(content.toString()).hex().substring(0, 32);
        if (length > LARGEST) {
            throw new IllegalArgumentException("Too large for one ZIP");
        }
    }

    /** The length in bytes. */
    public long length() {
        return length;
    }

    /** Differs whenever the bytes do. */
    public String tag() {
        return tag;
    }

    /** Writes a part of it: from an offset so many bytes. */
    public void write(FileStore store, long from, long bytes, OutputStream out) throws IOException {
        long start = 0;
        long end = from + bytes;
        for (Segment segment : segments) {
            long segmentEnd = start + segment.length();
            long first = Math.max(from, start);
            long last = Math.min(end, segmentEnd);
            if (first < last) {
                write(store, segment, first - start, last - first, out);
            }
            start = segmentEnd;
        }
    }

    private static void write(FileStore store, Segment segment, long offset, long bytes, OutputStream out)
            throws IOException {
        if (segment.file() == null) {
            out.write(segment.head(), (int) offset, (int) bytes);
            return;
        }
        try (InputStream in = store.open(segment.file().sha256(), offset)) {
            Streams.copy(in, out, bytes);
        }
    }

    private static byte[] localHeader(Entry entry, byte[] name) {
        ByteBuffer buffer = ByteBuffer.allocate(30 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(LOCAL_HEADER);
        putCommon(buffer, entry, name);
        return buffer.put(name).array();
    }

    private static byte[] centralHeader(Entry entry, byte[] name, long offset) {
        ByteBuffer buffer = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(CENTRAL_HEADER).putShort(VERSION);
        putCommon(buffer, entry, name);
        // No comment, one disk, no attributes.
        buffer.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset);
        return buffer.put(name).array();
    }

    private static void putCommon(ByteBuffer buffer, Entry entry, byte[] name) {
        buffer.putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DATE);
        buffer.putInt((int) entry.crc32()).putInt((int) entry.bytes()).putInt((int) entry.bytes());
        buffer.putShort((short) name.length).putShort((short) 0);
    }

    private static byte[] end(int entries, int directoryBytes, long directoryOffset) {
        ByteBuffer buffer = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(END).putShort((short) 0).putShort((short) 0);
        buffer.putShort((short) entries).putShort((short) entries);
        return buffer.putInt(directoryBytes)
                .putInt((int) directoryOffset)
                .putShort((short) 0)
                .array();
    }
}
