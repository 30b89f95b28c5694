package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** An editor changes the words of a published case study: each change is a version. */
@Named
@RequestScoped
public class StudyEditPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewDesk desk;

    @Inject
    private PublishedEditing editing;

    private ReviewView review;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        review = desk.view(user.actor(), id.getAsLong());
        if (!review.published()) {
            pages.redirect("/workspace/case-studies/" + id.getAsLong());
            return;
        }
        review.lines().forEach(line -> form.fill(line.code(), line.text()));
        if (form.posted()) {
            change(id.getAsLong());
        }
    }

    private void change(long id) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (StudyField field : fields()) {
            texts.put(
                    field.code(),
                    field.kind() == StudyField.Kind.PROSE ? form.prose(field.code()) : form.text(field.code()));
        }
        try {
            editing.change(user.actor(), id, texts, form.text("note"));
            pages.redirect("/workspace/case-studies/" + id, "The change is on the site, as a new version.");
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
    }

    /** What can be changed here: the words. */
    public List<StudyField> fields() {
        return Arrays.stream(StudyField.values())
                .filter(field -> field.kind() == StudyField.Kind.PROSE
                        || field == StudyField.TITLE
                        || field == StudyField.PARTNERS)
                .toList();
    }

    public ReviewView review() {
        return review;
    }

    public String notice() {
        return notice;
    }
}
