package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Escape;
import uk.nhs.talentforcare.shared.Path;

/** One e-mail of a demonstration. */
@Named
@RequestScoped
public class LetterPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    @Inject
    private DemoMailbox mailbox;

    @Inject
    private Path path;

    private DemoLetter letter;
    private CalendarGlance calendar;
    private String textHtml;
    private boolean html;

    public void load() {
        letter = mailbox.read(path.text("id"));
        calendar = letter.calendar();
        textHtml = linked(letter.text("text/plain"));
        html = !letter.text("text/html").isEmpty();
    }

    public DemoLetter letter() {
        return letter;
    }

    /** The invitation, or {@code null}. */
    public CalendarGlance calendar() {
        return calendar;
    }

    /** The plain text, escaped, with links that can be followed. */
    public String textHtml() {
        return textHtml;
    }

    public boolean hasHtml() {
        return html;
    }

    static String linked(String text) {
        Matcher links = LINK.matcher(text);
        StringBuilder html = new StringBuilder();
        int end = 0;
        while (links.find()) {
            String link = Escape.html(links.group());
            html.append(Escape.html(text.substring(end, links.start())));
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            end = links.end();
        }
        return html.append(Escape.html(text.substring(end))).toString();
    }
}
