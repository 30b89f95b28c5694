package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;

/** The part of an editor's page that shows pictures and attachments. */
@Named("reviewFiles")
@RequestScoped
public class ReviewFilesPart {

    private static final String COMMENT = "comment-file-";
    private static final Pattern BUTTON = Pattern.compile("(remove|off|withdraw)-file-([1-9][0-9]{0,17})");

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewFiles desk;

    @Inject
    private PublishedEditing editing;

    @Inject
    private PictureWithdrawal withdrawal;

    private List<StudyFileView> files = List.of();
    private String base = "";

    void load(long submission) {
        base = "/workspace/case-studies/" + submission;
        files = desk.of(user.actor(), submission);
        files.forEach(file -> form.fill(COMMENT + file.id(), file.comment()));
    }

    /** Keeps the comments that were typed. */
    void note(long submission) {
        Map<Long, String> comments = new HashMap<>();
        desk.of(user.actor(), submission).forEach(file -> comments.put(file.id(), form.prose(COMMENT + file.id())));
        desk.comment(user.actor(), submission, comments);
    }

    /** Whether a button removes a file from a manuscript. */
    boolean removes(String action) {
        return action.startsWith("remove-file-");
    }

    /** What was done; empty for a button that is not this part's. */
    Optional<String> act(long submission, String action) {
        Matcher pressed = BUTTON.matcher(action);
        if (!pressed.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(pressed.group(2));
        return Optional.of(
                switch (pressed.group(1)) {
                    case "off" -> {
                        editing.takeOff(user.actor(), submission, id);
                        yield "It is off the site. Earlier versions keep it.";
                    }
                    case "withdraw" -> {
                        withdrawal.withdraw(user.actor(), submission, id);
                        yield "It is gone for good, from every version.";
                    }
                    default -> {
                        desk.remove(user.actor(), submission, id);
                        yield "It is removed. Say below what its author should know.";
                    }
                });
    }

    public List<StudyFileView> files() {
        return files;
    }

    /** Where the page is that the files' addresses are below. */
    public String base() {
        return base;
    }
}
