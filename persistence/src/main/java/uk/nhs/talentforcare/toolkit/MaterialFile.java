package uk.nhs.talentforcare.toolkit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Sha256;

/** One file of a material. Its bytes lie in the file store under their digest and never change; another file replaces it. */
@Entity
@Table(name = "material_file")
public class MaterialFile {

    /** Names that are safe in an address, in a ZIP and on every file system. */
    private static final Pattern SAFE_NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z0-9]{2,5}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "material_id")
    private Material material;

    @Column(name = "position")
    private int position;

    @Column(name = "filename")
    private String filename;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "crc32")
    private long crc32;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "media_type")
    private String mediaType;

    @Enumerated(EnumType.STRING)
    @Column(name = "format")
    private FileFormat format;

    @Column(name = "language")
    private String language;

    @Column(name = "pages")
    private Integer pages;

    @Column(name = "width")
    private Integer width;

    @Column(name = "height")
    private Integer height;

    protected MaterialFile() {}

    MaterialFile(
            Material material, int position, String filename, FileFormat format, String language, FileFacts facts) {
        if (!isSafeName(filename)) {
            throw new IllegalArgumentException("Not a safe file name: " + filename);
        }
        this.material = material;
        this.position = position;
        this.filename = filename;
        this.format = Objects.requireNonNull(format, "format");
        this.language = Languages.canonical(language);
        this.sha256 = facts.sha256().hex();
        this.crc32 = facts.crc32();
        this.bytes = facts.bytes();
        this.mediaType = facts.mediaType();
        this.pages = facts.pages();
        this.width = facts.width();
        this.height = facts.height();
    }

    /** Whether the name consists of lower-case letters, digits and single hyphens with one extension, 100 characters at most. */
    public static boolean isSafeName(String filename) {
        return filename != null
                && filename.length() <= 100
                && !filename.toLowerCase(Locale.ROOT).equals(Material.THUMBNAIL_NAME)
                && !filename.equals(Material.SMALL_PICTURE_NAME)
                && SAFE_NAME.matcher(filename).matches();
    }

    public Long id() {
        return id;
    }

    public String filename() {
        return filename;
    }

    public Sha256 sha256() {
        return new Sha256(sha256);
    }

    /** The CRC-32 of the bytes, as ZIP wants it: 0 to 2³²-1. */
    public long crc32() {
        return crc32;
    }

    public long bytes() {
        return bytes;
    }

    public String mediaType() {
        return mediaType;
    }

    public FileFormat format() {
        return format;
    }

    /** The language tag of what the file says. */
    public String language() {
        return language;
    }

    /** Pages of a document, or {@code null} when the file has none. */
    public Integer pages() {
        return pages;
    }

    /** Pixels of a picture, or {@code null} when the file is none. */
    public Integer width() {
        return width;
    }

    /** Pixels of a picture, or {@code null} when the file is none. */
    public Integer height() {
        return height;
    }
}
