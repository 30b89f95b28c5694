package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/**
 * Pictures and files of a manuscript, all in one form: whichever button is pressed, what was typed is kept first and what was
 * chosen is added.
 */
@Named
@RequestScoped
public class ManuscriptPicturesPage {

    /** One byte more than is taken is enough to say that it is too much. */
    private static final int MOST_READ = ManuscriptFiles.MOST_BYTES + 1;

    private static final List<Option> PEOPLE = Arrays.stream(PeopleShown.values())
            .map(people -> new Option(people.name(), people.label()))
            .toList();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private ManuscriptSteps steps;

    @Inject
    private ManuscriptFiles service;

    private SubmissionView manuscript;
    private List<StudyFileView> files = List.of();

    public void load() {
        manuscript = steps.writable().orElse(null);
        if (manuscript == null) {
            return;
        }
        files = service.look(steps.secret());
        try {
            if (form.posted() && take()) {
                return;
            }
        } catch (NotFound e) {
            // sent meanwhile, or removed in another window
            pages.redirect(steps.to("pictures"));
            return;
        }
        files.forEach(this::fill);
    }

    private boolean take() {
        files.forEach(this::keep);
        Optional<String> added = add();
        if (form.invalid()) {
            files = service.look(steps.secret());
            return false;
        }
        String[] action = form.action().split("-", 2);
        if (action.length == 2 && action[1].matches("[1-9][0-9]{0,17}")) {
            act(action[0], Long.parseLong(action[1]));
            return true;
        }
        if (form.action().equals("next")) {
            pages.redirect(steps.after(StudyPart.PICTURES));
        } else {
            pages.redirect(steps.to("pictures") + (added.isPresent() ? "?did=added" : "?did=kept") + added.orElse(""));
        }
        return true;
    }

    private void act(String what, long id) {
        switch (what) {
            case "up" -> service.move(steps.secret(), id, true);
            case "down" -> service.move(steps.secret(), id, false);
            case "remove" -> service.remove(steps.secret(), id);
            default -> throw new NotFound("button");
        }
        pages.redirect(steps.to("pictures") + "?did=" + (what.equals("remove") ? "removed" : "moved"));
    }

    private void keep(StudyFileView file) {
        String id = "-" + file.id();
        if (!file.shown().picture()) {
            service.call(steps.secret(), file.id(), form.text("title" + id));
            return;
        }
        PeopleShown people = Arrays.stream(PeopleShown.values())
                .filter(one -> one.name().equals(form.text("people" + id)))
                .findFirst()
                .orElse(null);
        service.describe(
                steps.secret(),
                file.id(),
                form.text("alternative" + id),
                form.text("caption" + id),
                people,
                form.text("holder" + id));
    }

    /** @return where on the page what was added is, empty if nothing was chosen */
    private Optional<String> add() {
        Optional<String> where = Optional.empty();
        try {
            byte[] picture = chosen("picture");
            if (picture != null) {
                long id = service.addPicture(steps.secret(), picture);
                where = Optional.of("#file-" + id);
            } else if (form.action().equals("add-picture")) {
                form.reject("picture", "Choose a picture");
            }
        } catch (Invalid e) {
            form.reject(e);
        } catch (IOException e) {
            form.reject("picture", "The picture did not arrive whole. Choose it again");
        }
        try {
            byte[] attachment = chosen("attachment");
            if (attachment != null) {
                long id = service.addAttachment(steps.secret(), attachment, name());
                where = Optional.of("#file-" + id);
            } else if (form.action().equals("add-attachment")) {
                form.reject("attachment", "Choose a file");
            }
        } catch (Invalid e) {
            form.reject(e);
        } catch (IOException e) {
            form.reject("attachment", "The file did not arrive whole. Choose it again");
        }
        return where;
    }

    /** The bytes of what was chosen; {@code null} if nothing was. */
    private byte[] chosen(String field) throws IOException {
        try {
            Part part = request.getPart(field);
            if (part == null
                    || part.getSubmittedFileName() == null
                    || part.getSubmittedFileName().isEmpty()) {
                return null;
            }
            try (InputStream content = part.getInputStream()) {
                return content.readNBytes(MOST_READ);
            }
        } catch (ServletException notAForm) {
            return null;
        }
    }

    private String name() throws IOException {
        try {
            return request.getPart("attachment").getSubmittedFileName();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private void fill(StudyFileView file) {
        String id = "-" + file.id();
        form.fill("title" + id, file.shown().title());
        form.fill("alternative" + id, file.shown().alternative());
        form.fill("caption" + id, file.shown().caption());
        form.fill("people" + id, file.people() == null ? "" : file.people().name());
        form.fill("holder" + id, file.holder());
    }

    public List<StudyFileView> pictures() {
        return files.stream().filter(file -> file.shown().picture()).toList();
    }

    public List<StudyFileView> attachments() {
        return files.stream().filter(file -> !file.shown().picture()).toList();
    }

    /** What has just been done, in a sentence; empty if nothing was. */
    public String did() {
        return switch (form.posted() ? "" : form.value("did")) {
            case "added" -> "Added. Now say below what it is.";
            case "kept" -> "Kept. Hints stand below what you typed. They never stop you.";
            case "moved" -> "Moved.";
            case "removed" -> "Removed.";
            default -> "";
        };
    }

    public List<Option> people() {
        return PEOPLE;
    }

    /** Whether another picture fits. */
    public boolean morePictures() {
        return pictures().size() < StudyFileKind.PICTURE.most();
    }

    /** Whether another attachment fits. */
    public boolean moreAttachments() {
        return attachments().size() < StudyFileKind.ATTACHMENT.most();
    }

    /** Where the page is that the files' addresses are below. */
    public String base() {
        return steps.to("");
    }

    public int number() {
        return StudyPart.PICTURES.number();
    }

    public int parts() {
        return StudyPart.values().length;
    }

    public String to(String step) {
        return steps.to(step);
    }
}
