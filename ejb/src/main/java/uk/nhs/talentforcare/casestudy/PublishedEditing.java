package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** What editors do with a case study that is, or was, on the site: every change is a version, and each can be brought back. */
@Stateless
public class PublishedEditing {

    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_REASON = 500;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private StudyFileRepository files;

    @Inject
    private StudyPublishing publishing;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * Changes its words on the site.
     *
     * @param texts by the name of the question; others stay as they are
     * @param note what is changed and why, for editors
     */
    public void change(Actor actor, long id, Map<String, String> texts, String note) {
        CaseStudySubmission submission = toEdit(actor, id);
        if (submission.state() != SubmissionState.PUBLISHED) {
            throw new Conflict("It is not on the site: bring a version back first");
        }
        Map<String, String> changes = new HashMap<>();
        for (StudyField field : StudyField.values()) {
            if (!texts.containsKey(field.code())) {
                continue;
            }
            String text = texts.get(field.code());
            if (field.required() && text.isEmpty()) {
                throw new Invalid(field.code(), field.label() + " is missing");
            }
            if (text.length() > field.longest()) {
                throw new Invalid(field.code(), field.label() + " must be " + field.longest() + " characters or fewer");
            }
            changes.put(field.code(), text);
        }
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "Say what you change and why, in 300 characters or fewer");
        }
        submission.edit(
                submission.answers().with(changes), submission.evidence().orElseThrow(), clock.instant());
        publishing.publish(actor, submission, note);
    }

    /** Takes a picture or a file off what is on the site, as a new version; earlier ones keep it. */
    public void takeOff(Actor actor, long id, long fileId) {
        CaseStudySubmission submission = toEdit(actor, id);
        if (submission.state() != SubmissionState.PUBLISHED) {
            throw new Conflict("It is not on the site: bring a version back first");
        }
        StudyFile file = files.placed(id).stream()
                .filter(one -> one.id() == fileId)
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + fileId));
        files.remove(file);
        publishing.publish(
                actor, submission, file.kind() == StudyFileKind.PICTURE ? "A picture taken off" : "A file taken off");
    }

    /** Publishes an earlier version again, as a new one. */
    public void restore(Actor actor, long id, int number) {
        CaseStudySubmission submission = toEdit(actor, id);
        StudyVersion version = submissions.versions(id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number + " of case study submission " + id));
        files.bringBack(version, id);
        submission.edit(version.answers(), version.evidence(), clock.instant());
        publishing.publish(actor, submission, "Version " + number + " brought back");
    }

    /** Takes it off the site. @param because what its address says from then on */
    public void unpublish(Actor actor, long id, String because) {
        CaseStudySubmission submission = toEdit(actor, id);
        if (submission.state() != SubmissionState.PUBLISHED) {
            throw new Conflict("It is not on the site any more");
        }
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            throw new Invalid("because", "Say why, in 500 characters or fewer: readers see it at its address");
        }
        publishing.unpublish(actor, submission, because);
    }

    private CaseStudySubmission toEdit(Actor actor, long id) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return submissions
                .lock(id)
                .filter(found -> found.caseStudyId().isPresent())
                .orElseThrow(() -> new NotFound("published case study submission " + id));
    }
}
