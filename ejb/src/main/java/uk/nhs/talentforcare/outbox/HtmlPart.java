package uk.nhs.talentforcare.outbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes the HTML part of an e-mail of its plain text: semantic, no pictures, readable in any client. */
final class HtmlPart {

    private HtmlPart() {}

    /** Paragraphs are parted by blank lines; lines that start with "- " make a list; an address on its own is a link. */
    static String of(String subject, String text) {
        String body = Arrays.stream(text.strip().split("\\R{2,}"))
                .map(HtmlPart::block)
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#212b32;max-width:40em">
                %s
                </body>
                </html>
                """.formatted(escape(subject), body);
    }

    private static String block(String paragraph) {
        String[] lines = paragraph.strip().split("\\R");
        if (Arrays.stream(lines).allMatch(line -> line.startsWith("- "))) {
            return Arrays.stream(lines)
                    .map(line -> "<li>" + inline(line.substring(2)) + "</li>")
                    .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        }
        return Arrays.stream(lines).map(HtmlPart::inline).collect(Collectors.joining("<br>\n", "<p>", "</p>"));
    }

    private static String inline(String line) {
        String escaped = escape(line);
        return escaped.replaceAll("(https?://[^\\s<]+[^\\s<.,;:!?)])", "<a href=\"$1\">$1</a>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
