package uk.nhs.talentforcare.permission;

import static uk.nhs.talentforcare.account.Role.ADMINISTRATOR;
import static uk.nhs.talentforcare.account.Role.EDITOR;
import static uk.nhs.talentforcare.account.Role.LOCAL_LEAD;
import static uk.nhs.talentforcare.account.Role.SCHOOL_CONTACT;
import static uk.nhs.talentforcare.permission.Cast.Reach.NATION;
import static uk.nhs.talentforcare.permission.Cast.Reach.SCHOOL;
import static uk.nhs.talentforcare.permission.Cast.holders;
import static uk.nhs.talentforcare.permission.Cast.these;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.AdoptionDesk;
import uk.nhs.talentforcare.casestudy.AdoptionRepository;
import uk.nhs.talentforcare.casestudy.Adoptions;
import uk.nhs.talentforcare.casestudy.CaseStudy;
import uk.nhs.talentforcare.casestudy.CaseStudyContent;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.casestudy.CaseStudySubmission;
import uk.nhs.talentforcare.casestudy.EvidenceStrength;
import uk.nhs.talentforcare.casestudy.Maturity;
import uk.nhs.talentforcare.casestudy.NotPublishedBecause;
import uk.nhs.talentforcare.casestudy.PictureWithdrawal;
import uk.nhs.talentforcare.casestudy.PublishedEditing;
import uk.nhs.talentforcare.casestudy.ReviewDesk;
import uk.nhs.talentforcare.casestudy.ReviewFiles;
import uk.nhs.talentforcare.casestudy.Reviewing;
import uk.nhs.talentforcare.casestudy.Setting;
import uk.nhs.talentforcare.casestudy.StudyAdoption;
import uk.nhs.talentforcare.casestudy.StudyFile;
import uk.nhs.talentforcare.casestudy.StudyFileContent;
import uk.nhs.talentforcare.casestudy.StudyFileRepository;
import uk.nhs.talentforcare.casestudy.StudyMaterials;
import uk.nhs.talentforcare.casestudy.StudyTruth;
import uk.nhs.talentforcare.casestudy.StudyVersion;
import uk.nhs.talentforcare.casestudy.SubmissionRepository;
import uk.nhs.talentforcare.casestudy.SubmissionStart;
import uk.nhs.talentforcare.casestudy.TellAdoption;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Use cases of case studies: anybody writes by link, national editors review and publish. */
final class CaseStudyUseCases {

    private static final Set<String> EDITORS = these(holders(EDITOR, NATION), holders(ADMINISTRATOR, NATION));

    private final List<UseCase> lines = new ArrayList<>();

    private CaseStudyUseCases() {}

    static List<UseCase> all(Set<String> signedIn) {
        CaseStudyUseCases table = new CaseStudyUseCases();
        table.may(
                "casestudy.SubmissionStart.beginAs",
                signedIn,
                (a, w) -> w.get(SubmissionStart.class).beginAs(a, "A trust"));
        table.reviewing();
        table.files();
        table.published();
        table.adoptions(signedIn);
        table.materials();
        return table.lines;
    }

    private void reviewing() {
        may(
                "casestudy.ReviewDesk.waiting",
                EDITORS,
                (a, w) -> w.get(ReviewDesk.class).waiting(a));
        may(
                "casestudy.ReviewDesk.elsewhere",
                EDITORS,
                (a, w) -> w.get(ReviewDesk.class).elsewhere(a));
        may(
                "casestudy.ReviewDesk.view",
                EDITORS,
                (a, w) -> w.get(ReviewDesk.class).view(a, w.manuscript));
        may(
                "casestudy.Reviewing.start",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).start(a, w.manuscript));
        may(
                "casestudy.Reviewing.handBack",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).handBack(a, w.manuscript));
        may(
                "casestudy.Reviewing.note",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).note(a, w.manuscript, Map.of(), Set.of(), null));
        may(
                "casestudy.Reviewing.requestChanges",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).requestChanges(a, w.manuscript, "Please"));
        may(
                "casestudy.Reviewing.decline",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).decline(a, w.manuscript, NotPublishedBecause.TOO_LITTLE, ""));
        may(
                "casestudy.Reviewing.askAuthority",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).askAuthority(a, w.manuscript));
        may(
                "casestudy.Reviewing.publish",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).publish(a, w.manuscript));
        may(
                "casestudy.Reviewing.schedule",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).schedule(a, w.manuscript, TalkScenario.NOW.plusSeconds(60)));
        may(
                "casestudy.Reviewing.unschedule",
                EDITORS,
                (a, w) -> w.get(Reviewing.class).unschedule(a, w.manuscript));
    }

    private void files() {
        may(
                "casestudy.ReviewFiles.of",
                EDITORS,
                (a, w) -> w.get(ReviewFiles.class).of(a, w.manuscript));
        may(
                "casestudy.ReviewFiles.comment",
                EDITORS,
                (a, w) -> w.get(ReviewFiles.class).comment(a, w.manuscript, Map.of()));
        may(
                "casestudy.ReviewFiles.remove",
                EDITORS,
                (a, w) -> w.get(ReviewFiles.class).remove(a, w.manuscript, picture(w, w.manuscript)));
        may(
                "casestudy.ReviewFiles.shown",
                EDITORS,
                (a, w) -> w.get(ReviewFiles.class)
                        .shown(a, w.manuscript, Sha256.of("picture").prefix(), "picture.jpg"));
    }

    private void published() {
        may(
                "casestudy.PublishedEditing.takeOff",
                EDITORS,
                (a, w) -> w.get(PublishedEditing.class)
                        .takeOff(a, w.publishedManuscript, picture(w, w.publishedManuscript)));
        may(
                "casestudy.PictureWithdrawal.withdraw",
                EDITORS,
                (a, w) -> w.get(PictureWithdrawal.class).withdraw(a, w.manuscript, picture(w, w.manuscript)));
        may(
                "casestudy.StudyTruth.confirm",
                EDITORS,
                (a, w) -> w.get(StudyTruth.class).confirm(a, w.publishedManuscript));
        may(
                "casestudy.PublishedEditing.change",
                EDITORS,
                (a, w) -> w.get(PublishedEditing.class).change(a, w.publishedManuscript, Map.of(), ""));
        may(
                "casestudy.PublishedEditing.restore",
                EDITORS,
                (a, w) -> w.get(PublishedEditing.class).restore(a, w.publishedManuscript, 1));
        may(
                "casestudy.PublishedEditing.unpublish",
                EDITORS,
                (a, w) -> w.get(PublishedEditing.class).unpublish(a, w.publishedManuscript, "Old"));
    }

    private void adoptions(Set<String> signedIn) {
        Set<String> members = these(holders(SCHOOL_CONTACT, SCHOOL), holders(LOCAL_LEAD, SCHOOL));
        may(
                "casestudy.Adoptions.look",
                these(signedIn, Set.of(Cast.VISITOR, Cast.SUSPENDED)),
                (a, w) -> w.get(Adoptions.class).look(a, w.publishedStudy, null));
        may(
                "casestudy.Adoptions.tell",
                members,
                (a, w) -> w.get(Adoptions.class)
                        .tell(a, w.publishedStudy, w.school, new TellAdoption("We do it", "1", "2026", true, -1)));
        may(
                "casestudy.Adoptions.withdraw",
                members,
                (a, w) -> w.get(Adoptions.class).withdraw(a, w.publishedStudy, w.school));
        may(
                "casestudy.AdoptionDesk.latest",
                EDITORS,
                (a, w) -> w.get(AdoptionDesk.class).latest(a));
        may(
                "casestudy.AdoptionDesk.hide",
                EDITORS,
                (a, w) -> w.get(AdoptionDesk.class).hide(a, w.adoption, "Not so"));
        may(
                "casestudy.AdoptionDesk.show",
                EDITORS,
                (a, w) -> w.get(AdoptionDesk.class).show(a, w.adoption));
    }

    private void materials() {
        may(
                "casestudy.StudyMaterials.choose",
                EDITORS,
                (a, w) -> w.get(StudyMaterials.class).choose(a, w.publishedManuscript, ""));
        may(
                "casestudy.StudyMaterials.link",
                EDITORS,
                (a, w) -> w.get(StudyMaterials.class).link(a, w.publishedManuscript, 1));
        may(
                "casestudy.StudyMaterials.unlink",
                EDITORS,
                (a, w) -> w.get(StudyMaterials.class).unlink(a, w.publishedManuscript, 1));
    }

    /** What the school says of a study of another organisation. */
    static StudyAdoption adopted(EntityManager entities, String study, long organisation) {
        long id = new CaseStudyRepository(entities).idOf(study).orElseThrow();
        StudyAdoption adoption = new StudyAdoption(
                id, organisation, new StudyAdoption.Told("We do it", YearMonth.of(2026, 1), true), TalkScenario.NOW);
        new AdoptionRepository(entities).addNow(adoption);
        return adoption;
    }

    private void may(String name, Set<String> who, UseCase.Attempt attempt) {
        lines.add(new UseCase(name, who, attempt));
    }

    /** One that was sent. */
    static long sent(EntityManager entities) {
        CaseStudySubmission submission = submission(entities);
        illustrate(entities, submission);
        return submission.id();
    }

    private static void illustrate(EntityManager entities, CaseStudySubmission submission) {
        StudyFileRepository files = new StudyFileRepository(entities);
        StudyFile picture = StudyFile.picture(submission, Sha256.of("picture"), 3, 1, 1, TalkScenario.NOW);
        picture.place(1);
        files.add(picture);
        files.add(new StudyFileContent(picture, new byte[3], new byte[2]));
    }

    private static long picture(World world, long manuscript) {
        return world.get(StudyFileRepository.class).placed(manuscript).get(0).id();
    }

    /** One that is on the site. */
    static long published(EntityManager entities, long organisation) {
        CaseStudy study = CaseStudy.draft(Slug.of("study " + UUID.randomUUID()), content(organisation), false);
        study.submit(TalkScenario.NOW);
        study.startReview();
        study.publish(TalkScenario.NOW, LocalDate.of(2026, 11, 1));
        entities.persist(study);
        entities.flush();
        CaseStudySubmission submission = submission(entities);
        illustrate(entities, submission);
        submission.startReview();
        submission.judge("", EvidenceStrength.DESCRIBED);
        submission.published(study.id());
        SubmissionRepository submissions = new SubmissionRepository(entities);
        submissions.add(new StudyVersion(
                submission, 1, submission.answers(), EvidenceStrength.DESCRIBED, "First", TalkScenario.NOW));
        return submission.id();
    }

    private static CaseStudySubmission submission(EntityManager entities) {
        CaseStudySubmission submission =
                new CaseStudySubmission("Ada", "author@example.org", "A trust", TalkScenario.NOW);
        submission.declare(true, true, "Dee", "director@example.org", TalkScenario.NOW);
        submission.submit(false, TalkScenario.NOW);
        new SubmissionRepository(entities).add(submission);
        return submission;
    }

    private static CaseStudyContent content(long organisation) {
        return new CaseStudyContent(
                "A study",
                "A summary",
                organisation,
                null,
                Pillar.GET_ON,
                Set.of(),
                Set.of(),
                Setting.HOSPITAL,
                "Why",
                "What",
                null,
                List.of(),
                null,
                null,
                null,
                LocalDate.of(2025, 1, 1),
                Maturity.PILOT,
                EvidenceStrength.DESCRIBED,
                null);
    }
}
