package uk.nhs.talentforcare.shared;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what people write into what a page may show: CommonMark in, harmless HTML out. HTML that somebody typed is shown
 * as typed, and what is left is cut down to an allow-list, so that neither of the two has to be right alone.
 */
public final class Markdown {

    /** The text stands below an h2 of the page, so that its own headings begin here. */
    private static final int FIRST_HEADING = 3;

    private static final int LAST_HEADING = 6;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "a")
            .allowElements("h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /**
     * The text as HTML for the inside of a section headed by an h2.
     *
     * @param markdown what was written; null or blank gives an empty string
     */
    public static String html(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return "";
        }
        return ALLOWED.sanitize(HTML.render(parsed(markdown)));
    }

    /** The words alone, for the search index and for descriptions; null or blank gives an empty string. */
    public static String text(String markdown) {
        return markdown == null ? "" : TEXT.render(PARSER.parse(markdown)).strip();
    }

    private static Node parsed(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LAST_HEADING, FIRST_HEADING - 1 + heading.getLevel()));
                visitChildren(heading);
            }
        });
        return document;
    }
}
