package uk.nhs.talentforcare.toolkit;

import java.util.Map;

/** The types of file that the toolkit takes, and what people call them. */
public final class MediaTypes {

    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TEXT = "text/plain";
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Map<String, String> LABELS =
            Map.of(PDF, "PDF", PNG, "PNG image", JPEG, "JPEG image", TEXT, "Text", WORD, "Word document");

    private MediaTypes() {}

    /** Whether the toolkit takes files of this type. */
    public static boolean isTaken(String mediaType) {
        return LABELS.containsKey(mediaType);
    }

    /** What people call it. */
    public static String label(String mediaType) {
        return LABELS.getOrDefault(mediaType, "File");
    }
}
