package uk.nhs.talentforcare.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Set;

/**
 * Writes one plain HTML element whose attributes may be absent, which Facelets' own markup cannot do: an attribute
 * whose value is null, empty or false is left out, one that is true stands without a value. Three attributes steer the
 * tag itself: {@code element} names the element, {@code text} is its escaped content, {@code keep} names an attribute
 * that is written even when empty (a {@code value=""} says something).
 */
public final class ElementTag extends TagHandler {

    private static final Set<String> OWN = Set.of("element", "text", "keep");
    private static final Set<String> VOID = Set.of("input", "img", "link", "meta", "br", "hr", "source");
    private static final String MARK = "talent-for-care.element";

    private final TagAttribute element;
    private final TagAttribute text;
    private final TagAttribute keep;

    public ElementTag(TagConfig config) {
        super(config);
        element = getRequiredAttribute("element");
        text = getAttribute("text");
        keep = getAttribute("keep");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        String name = element.getValue(context);
        add(context, parent, startTag(context, name));
        if (VOID.contains(name)) {
            return;
        }
        if (text != null) {
            // A browser drops one newline at the start of a textarea: give it one to drop.
            String newline = "textarea".equals(name) ? "\n" : "";
            add(context, parent, newline + Escape.html(text.getValue(context)));
        }
        nextHandler.apply(context, parent);
        add(context, parent, "</" + name + ">");
    }

    private String startTag(FaceletContext context, String name) {
        StringBuilder html = new StringBuilder("<").append(name);
        String kept = keep == null ? "" : keep.getValue(context);
        for (TagAttribute attribute : tag.getAttributes().getAll()) {
            String attributeName = attribute.getQName();
            if (OWN.contains(attributeName)) {
                continue;
            }
            Object value = attribute.getObject(context);
            String written = value == null ? "" : value.toString().strip();
            if (Boolean.TRUE.equals(value)) {
                html.append(' ').append(attributeName);
            } else if (!Boolean.FALSE.equals(value) && (!written.isEmpty() || attributeName.equals(kept))) {
                boolean verbatim = "value".equals(attributeName) && value != null;
                html.append(' ').append(attributeName).append("=\"");
                html.append(Escape.html(verbatim ? value.toString() : written)).append('"');
            }
        }
        return html.append('>').toString();
    }

    /** Replaces what an earlier building of the same view put here, so that a stateful page does not show it twice. */
    private void add(FaceletContext context, UIComponent parent, String html) {
        String mark = context.generateUniqueId(tagId);
        parent.getChildren().removeIf(child -> mark.equals(child.getAttributes().get(MARK)));
        HtmlOutputText markup = new HtmlOutputText();
        markup.setEscape(false);
        markup.setValue(html);
        markup.setTransient(true);
        markup.getAttributes().put(MARK, mark);
        parent.getChildren().add(markup);
    }
}
