package uk.nhs.talentforcare.toolkit;

import java.util.Map;
import java.util.Optional;

/** The types of file that are taken, and what people call them. Office documents with macros are not among them. */
public final class MediaTypes {

    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TEXT = "text/plain";
    public static final String CSV = "text/csv";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    public static final String WORD = OFFICE + "wordprocessingml.document";
    public static final String EXCEL = OFFICE + "spreadsheetml.sheet";
    public static final String POWERPOINT = OFFICE + "presentationml.presentation";
    public static final String OPEN_TEXT = OPEN + "text";
    public static final String OPEN_SHEET = OPEN + "spreadsheet";
    public static final String OPEN_SLIDES = OPEN + "presentation";

    private static final Map<String, Named> TAKEN = Map.ofEntries(
            Map.entry(PDF, new Named("PDF", "pdf", "")),
            Map.entry(PNG, new Named("PNG image", "png", "")),
            Map.entry(JPEG, new Named("JPEG image", "jpg", "")),
            Map.entry(TEXT, new Named("Text", "txt", "")),
            Map.entry(CSV, new Named("CSV table", "csv", "")),
            Map.entry(WORD, new Named("Word document", "docx", "word/document.xml")),
            Map.entry(EXCEL, new Named("Excel workbook", "xlsx", "xl/workbook.xml")),
            Map.entry(POWERPOINT, new Named("PowerPoint slides", "pptx", "ppt/presentation.xml")),
            Map.entry(OPEN_TEXT, new Named("OpenDocument text", "odt", "content.xml")),
            Map.entry(OPEN_SHEET, new Named("OpenDocument spreadsheet", "ods", "content.xml")),
            Map.entry(OPEN_SLIDES, new Named("OpenDocument slides", "odp", "content.xml")));

    /** @param inside the entry that an archive of this type has, empty for what is no archive */
    private record Named(String label, String ending, String inside) {}

    private MediaTypes() {}

    /** Whether files of this type are taken. */
    public static boolean isTaken(String mediaType) {
        return TAKEN.containsKey(mediaType);
    }

    /** What people call it. */
    public static String label(String mediaType) {
        return isTaken(mediaType) ? TAKEN.get(mediaType).label() : "File";
    }

    /** How the name of such a file ends, without the dot. */
    public static String ending(String mediaType) {
        return isTaken(mediaType) ? TAKEN.get(mediaType).ending() : "bin";
    }

    /** The entry without which a file is not the document that it says it is; empty where it is no archive. */
    static Optional<String> inside(String mediaType) {
        return Optional.ofNullable(TAKEN.get(mediaType)).map(Named::inside).filter(entry -> !entry.isEmpty());
    }
}
