package uk.nhs.talentforcare.shared;

/** Makes text safe to stand in HTML, as content and between double quotes. */
public final class Escape {

    private Escape() {}

    /** The text with {@code & < > " '} written as references; null gives nothing. */
    public static String html(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }
}
