package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.casestudy.StudyMaterialRepository.Link;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Toolkit materials that go with a case study: those that editors chose, and others of the same intentions. */
@Stateless
public class StudyMaterials {

    private static final int SUGGESTED = 3;
    private static final int OFFERED = 12;
    private static final int STUDIES = 10;
    private static final int MOST = 8;
    private static final String SUBJECT = "case-study";

    @Inject
    private StudyMaterialRepository links;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private IndexChanges index;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What readers of a study see: two statements. @param suggested none where editors have chosen enough */
    public record Reading(List<Link> chosen, List<Link> suggested) {}

    /** What an editor sees. @param offered by title, or by likeness where nothing was typed */
    public record Choosing(String study, String title, List<Link> chosen, List<Link> offered) {}

    public Reading of(String study) {
        if (!Slug.isValid(study)) {
            return new Reading(List.of(), List.of());
        }
        List<Link> chosen = links.chosen(study);
        int room = SUGGESTED - chosen.size();
        return new Reading(chosen, room > 0 ? links.alike(study, room) : List.of());
    }

    /** The published studies that a material goes with, for its page. */
    public List<Link> studiesOf(String material) {
        return Slug.isValid(material) ? links.studiesOf(material, STUDIES) : List.of();
    }

    /** What goes with a published study and what may. @param words of a title, empty for what is alike */
    public Choosing choose(Actor actor, long submission, String words) {
        CaseStudy study = study(actor, submission);
        List<Link> chosen = links.chosen(study.slug());
        List<Link> offered = words.isEmpty() ? links.alike(study.slug(), OFFERED) : links.titled(words, OFFERED);
        return new Choosing(
                study.slug(),
                study.title(),
                chosen,
                offered.stream().filter(one -> !chosen.contains(one)).toList());
    }

    /** Lets a material go with a study. @throws Invalid if there are enough, or visitors may not see it */
    public void link(Actor actor, long submission, long material) {
        CaseStudy study = study(actor, submission);
        if (links.chosen(study.slug()).size() >= MOST) {
            throw new Invalid("find", "A case study has " + MOST + " materials at most: take one away first");
        }
        if (links.link(study.id(), material, clock.instant())) {
            changed(actor, "link-material", study, material);
        }
    }

    /** Takes a material away from a study. */
    public void unlink(Actor actor, long submission, long material) {
        CaseStudy study = study(actor, submission);
        if (links.unlink(study.id(), material)) {
            changed(actor, "unlink-material", study, material);
        }
    }

    private void changed(Actor actor, String what, CaseStudy study, long material) {
        audit.record(actor, what, SUBJECT, study.id(), null, material);
        index.touched();
    }

    private CaseStudy study(Actor actor, long submission) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return submissions
                .find(submission)
                .flatMap(CaseStudySubmission::caseStudyId)
                .flatMap(studies::find)
                .orElseThrow(() -> new NotFound("published case study submission " + submission));
    }
}
