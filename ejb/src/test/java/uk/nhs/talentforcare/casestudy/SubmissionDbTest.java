package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.judge;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.secret;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.subjects;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** From "we have done something" to a case study on the site, and off it again, on a real database. */
class SubmissionDbTest {

    private final SubmissionScenario story = new SubmissionScenario();

    @Test
    void eachPageIsKeptAsItIsTypedAndOnlySendingAsksForAll() {
        String link = story.begin();
        String tooLong = "a".repeat(9_000);

        does(
                NOW,
                SubmissionService.class,
                service -> service.save(
                        link, StudyPart.STORY, Map.of("challenge", tooLong, "title", "not asked on this page")));

        SubmissionView view = story.look(link);
        assertThat(view.answers().get(StudyField.CHALLENGE)).isEqualTo(tooLong);
        assertThat(view.answers().get(StudyField.TITLE)).isEmpty();
        assertThat(view.problems())
                .extracting(StudyChecks.Problem::field)
                .contains("title", "challenge", "organisation");
        assertThatThrownBy(() -> does(NOW, SubmissionService.class, service -> service.submit(link)))
                .isInstanceOf(Invalid.class);
        assertThat(story.look(link).state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void choicesThatNobodyOffersArePassedOver() {
        String link = story.begin();

        does(
                NOW,
                SubmissionService.class,
                service -> service.save(
                        link, StudyPart.ABOUT, Map.of("pillar", "<script>", "roles", "clinical-support,nonsense")));

        assertThat(story.look(link).answers().get(StudyField.PILLAR)).isEmpty();
        assertThat(story.look(link).answers().get(StudyField.ROLES)).isEqualTo("clinical-support");
    }

    @Test
    void whoeverHasSentItSeesWhoHasItAndByWhenAndTheOrganisationIsAsked() {
        String link = story.sent();

        SubmissionView view = story.look(link);
        assertThat(view.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(view.promise()).contains("you will hear by");
        assertThat(view.authority()).contains("We asked Dee Rector");
        assertThat(subjects(story.authority)).containsExactly("May this case study be published?");
        assertThat(subjects(story.email)).containsExactly("Your case study: write it here", "We have your case study");
        assertThatThrownBy(() -> story.write(link)).as("it is with the editors").isInstanceOf(NotFound.class);
    }

    @Test
    void aWrongLinkOpensNothingAndAnOldOneNeither() {
        String link = story.begin();

        assertThat(inTransactionLook(NOW, "x".repeat(43))).isFalse();
        assertThat(inTransactionLook(NOW, "../../etc")).isFalse();
        assertThat(inTransactionLook(NOW.plus(Duration.ofDays(181)), link)).isFalse();
        boolean answers = at(NOW, AuthorityDesk.class, desk -> desk.look(link).isPresent());
        assertThat(answers).as("an author does not answer for the organisation").isFalse();
    }

    @Test
    void lostLinksAreSentAgainAndNobodyLearnsWhoHasAny() {
        story.begin();

        does(NOW, SubmissionStart.class, start -> start.sendAgain(story.email, "192.0.2.77"));
        does(NOW, SubmissionStart.class, start -> start.sendAgain("nobody-here@example.org", "192.0.2.78"));

        assertThat(subjects(story.email)).endsWith("Your case study: the link that you asked for");
        assertThat(story.look(secret(story.email, "submit")).state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(subjects("nobody-here@example.org")).isEmpty();
    }

    @Test
    void itIsTakenBackUntilItIsPublished() {
        String link = story.sent();
        long id = story.id(link);

        does(NOW, SubmissionService.class, service -> service.withdraw(link));

        assertThat(story.look(link).state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThatThrownBy(() -> at(NOW, ReviewDesk.class, desk -> desk.view(editor(), id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> does(NOW, SubmissionService.class, service -> service.withdraw(link)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theEditorAsksForChangesAndSeesWhatHasChanged() {
        String link = story.sent();
        long id = story.id(link);
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));
        assertThatThrownBy(() -> does(NOW, Reviewing.class, reviewing -> reviewing.requestChanges(editor, id, "")))
                .isInstanceOf(Invalid.class);

        does(NOW, Reviewing.class, reviewing -> {
            reviewing.note(editor, id, Map.of("did", "Say how you asked 100 % of them."), java.util.Set.of(), null);
            reviewing.requestChanges(editor, id, "Nearly there.");
        });

        SubmissionView back = story.look(link);
        assertThat(back.state()).isEqualTo(SubmissionState.CHANGES_REQUESTED);
        assertThat(back.comments()).containsEntry("did", "Say how you asked 100 % of them.");
        assertThat(SubmissionScenario.mail(story.email).get(2).textBody())
                .contains("100 % of them")
                .contains("Nearly there.");
        does(NOW, SubmissionService.class, service -> {
            service.save(
                    link,
                    StudyPart.STORY,
                    Map.of(
                            "challenge",
                            "Theatres could not fill their posts.",
                            "did",
                            "We asked each porter in person."));
            service.submit(link);
        });
        ReviewView review = at(NOW, ReviewDesk.class, desk -> desk.view(editor, id));
        assertThat(review.lines().stream().filter(ReviewView.Line::changed))
                .extracting(ReviewView.Line::before, ReviewView.Line::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "We asked the porters.", "We asked each porter in person."));
        assertThat(subjects(story.authority)).as("asked once").hasSize(1);
    }

    @Test
    void aYesIsAboutTheWordsThatWereRead() {
        String link = story.sent();
        long id = story.id(link);
        Actor editor = editor();
        story.confirm();
        does(NOW, Reviewing.class, reviewing -> {
            reviewing.start(editor, id);
            reviewing.requestChanges(editor, id, "Say more.");
        });
        Instant later = NOW.plus(Duration.ofHours(1));
        does(later, SubmissionService.class, service -> service.submit(link));
        assertThat(subjects(story.authority)).as("nothing has changed").hasSize(1);
        assertThat(story.look(link).authority()).contains("confirmed");

        does(later, Reviewing.class, reviewing -> {
            reviewing.start(editor, id);
            reviewing.requestChanges(editor, id, "Say more.");
        });
        does(later, SubmissionService.class, service -> {
            service.save(link, StudyPart.STORY, Map.of("challenge", "Other words.", "did", "Something else."));
            service.submit(link);
        });

        assertThat(story.look(link).authority()).contains("no answer yet");
        assertThat(SubmissionScenario.mail(story.authority).get(1).textBody()).contains("it has changed since");
        does(later, Reviewing.class, reviewing -> reviewing.start(editor, id));
        judge(editor, id);
        assertThatThrownBy(() -> does(later, Reviewing.class, reviewing -> reviewing.publish(editor, id)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("authority");
    }

    @Test
    void nothingIsPublishedUnlessTheOrganisationAgreesAndTheCriteriaAreMet() {
        String link = story.sent();
        long id = story.id(link);
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));

        assertThatThrownBy(() -> does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("authority");
        story.confirm();
        assertThatThrownBy(() -> does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("criteria");
        judge(editor, id);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id));

        CaseStudyDetail study = inTransaction(entities -> {
            CaseStudyRepository studies = new CaseStudyRepository(entities);
            long caseStudy = new SubmissionRepository(entities)
                    .find(id)
                    .flatMap(CaseStudySubmission::caseStudyId)
                    .orElseThrow();
            return studies.publishedByIds(java.util.List.of(caseStudy)).get(0);
        });
        assertThat(study.facts().title()).isEqualTo(story.title);
        assertThat(study.facts().results()).contains("What did not work").contains("Evening classes.");
        assertThat(study.figures()).extracting(CaseStudyDetail.Figure::after).containsExactly("3");
        assertThat(study.facts().startDate()).isEqualTo("2025-03-01");
        assertThat(indexed(study.facts().id()))
                .as("the index hears of it in the same transaction")
                .isEqualTo(1);
        assertThat(story.look(link).path())
                .isEqualTo("/case-studies/" + study.facts().slug());
        assertThat(subjects(story.email)).endsWith("Your case study is published");
    }

    @Test
    void everyPublishedChangeIsAVersionAndEachComesBack() {
        long id = published();
        Actor editor = editor();

        does(
                NOW,
                PublishedEditing.class,
                editing -> editing.change(editor, id, Map.of("summary", "Shorter."), "Shorter summary"));
        assertThat(summary(id)).isEqualTo("Shorter.");
        does(NOW, PublishedEditing.class, editing -> editing.restore(editor, id, 1));

        assertThat(summary(id)).startsWith("Twelve porters");
        ReviewView review = at(NOW, ReviewDesk.class, desk -> desk.view(editor, id));
        assertThat(review.versions())
                .extracting(ReviewView.Past::number, ReviewView.Past::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "Version 1 brought back"),
                        org.assertj.core.groups.Tuple.tuple(2, "Shorter summary"),
                        org.assertj.core.groups.Tuple.tuple(1, "First published"));
        assertThat(review.versions().get(0).who()).isEqualTo("Eve Ode");
    }

    @Test
    void takenOffTheSiteItSaysWhyAndCanComeBack() {
        long id = published();
        Actor editor = editor();

        does(NOW, PublishedEditing.class, editing -> editing.unpublish(editor, id, "The ward has closed."));

        String slug = inTransaction(entities ->
                new CaseStudyRepository(entities).find(study(id)).orElseThrow().slug());
        ArchivedStudy archived = inTransaction(entities ->
                new CaseStudyRepository(entities).archivedBySlug(slug).orElseThrow());
        assertThat(archived.because()).isEqualTo("The ward has closed.");
        assertThat(archived.title()).isEqualTo(story.title);
        does(NOW, PublishedEditing.class, editing -> editing.restore(editor, id, 1));
        assertThat(summary(id)).startsWith("Twelve porters");
        boolean still = inTransaction(entities ->
                new CaseStudyRepository(entities).archivedBySlug(slug).isPresent());
        assertThat(still).isFalse();
    }

    @Test
    void aDayIsKeptToUnlessTheOrganisationThinksBetterOfIt() {
        String link = story.sent();
        long id = story.id(link);
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));
        story.confirm();
        judge(editor, id);
        Instant day = NOW.plus(Duration.ofDays(3));
        does(NOW, Reviewing.class, reviewing -> reviewing.schedule(editor, id, day));

        does(day.minusSeconds(60), StudyPublishing.class, StudyPublishing::publishDue);
        assertThat(story.look(link).state()).isEqualTo(SubmissionState.SCHEDULED);
        String authority = secret(story.authority, "confirm");
        does(NOW, AuthorityDesk.class, desk -> desk.answer(authority, false));
        does(day, StudyPublishing.class, StudyPublishing::publishDue);
        assertThat(story.look(link).state()).isEqualTo(SubmissionState.IN_REVIEW);

        does(NOW, AuthorityDesk.class, desk -> desk.answer(authority, true));
        does(NOW, Reviewing.class, reviewing -> reviewing.schedule(editor, id, day));
        does(day, StudyPublishing.class, StudyPublishing::publishDue);
        assertThat(story.look(link).state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void twoEditorsDoNotReadTheSame() {
        long id = story.id(story.sent());
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor(), id));

        assertThatThrownBy(() -> does(NOW, Reviewing.class, reviewing -> reviewing.start(editor(), id)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsDeclinedSaysWhy() {
        String link = story.sent();
        long id = story.id(link);
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));

        does(
                NOW,
                Reviewing.class,
                reviewing -> reviewing.decline(editor, id, NotPublishedBecause.TOO_LITTLE, "What did you ask them?"));

        assertThat(story.look(link).state()).isEqualTo(SubmissionState.DECLINED);
        assertThat(story.look(link).words()).isEqualTo("What did you ask them?");
        assertThat(subjects(story.email)).endsWith("Your case study will not be published");
    }

    @Test
    void anOrganisationThatNoRegisterHasIsMadeWhenItIsPublished() {
        String link = story.begin();
        story.write(link);
        does(NOW, SubmissionService.class, service -> {
            service.unlisted(link, "Harbour Care", "SOCIAL_CARE_PROVIDER");
            service.submit(link);
        });
        long id = story.id(link);
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));
        story.confirm();
        judge(editor, id);

        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id));

        String organisation = inTransaction(entities -> new CaseStudyRepository(entities)
                .publishedByIds(java.util.List.of(study(id)))
                .get(0)
                .facts()
                .organisation());
        assertThat(organisation).isEqualTo("Harbour Care");
    }

    @Test
    void aYearLaterItsAuthorSaysWithOnePressThatItIsStillTrue() {
        long id = published();
        Instant later = NOW.plus(Duration.ofDays(367));
        does(later, StudyTruth.class, StudyTruth::ask);
        assertThat(state(id)).isEqualTo(CaseStudyState.REVIEW_DUE);
        String link = secret(story.email, "still-true");

        does(later, StudyTruth.class, truth -> truth.confirm(link));

        assertThat(state(id)).isEqualTo(CaseStudyState.PUBLISHED);
        does(later, StudyTruth.class, StudyTruth::ask);
        assertThat(subjects(story.email))
                .filteredOn("Is your case study still true?"::equals)
                .hasSize(1);
    }

    @Test
    void whereNobodyAnswersOrItIsNoLongerTrueEditorsHaveIt() {
        long id = published();
        Instant later = NOW.plus(Duration.ofDays(367));
        does(later, StudyTruth.class, StudyTruth::ask);
        does(later.plus(Duration.ofDays(15)), StudyTruth.class, StudyTruth::ask);
        assertThat(toCheck(id)).isTrue();
        Actor editor = editor();
        does(later, StudyTruth.class, truth -> truth.confirm(editor, id));
        assertThat(toCheck(id)).isFalse();

        String link = secret(story.email, "still-true");
        does(later, StudyTruth.class, truth -> truth.deny(link, "The ward has closed."));
        assertThat(toCheck(id)).isTrue();
        assertThat(at(later, ReviewDesk.class, desk -> desk.view(editor, id)).words())
                .isEqualTo("The ward has closed.");
    }

    private static CaseStudyState state(long id) {
        return inTransaction(entities ->
                new CaseStudyRepository(entities).find(study(id)).orElseThrow().state());
    }

    private static boolean toCheck(long id) {
        return inTransaction(entities -> new uk.nhs.talentforcare.waiting.WorkItemRepository(entities)
                .findOpen(uk.nhs.talentforcare.waiting.WorkKind.CASE_STUDY_TRUTH, id)
                .isPresent());
    }

    private long published() {
        String link = story.sent();
        long id = story.id(link);
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));
        story.confirm();
        judge(editor, id);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id));
        return id;
    }

    private static boolean inTransactionLook(Instant when, String link) {
        return at(when, SubmissionService.class, service -> service.look(link).isPresent());
    }

    private static long study(long id) {
        return inTransaction(entities -> new SubmissionRepository(entities)
                .find(id)
                .flatMap(CaseStudySubmission::caseStudyId)
                .orElseThrow());
    }

    private static String summary(long id) {
        long study = study(id);
        return inTransaction(entities -> new CaseStudyRepository(entities)
                .publishedByIds(java.util.List.of(study))
                .get(0)
                .facts()
                .summary());
    }

    private static long indexed(long study) {
        return inTransaction(entities -> ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM index_change WHERE index_name = 'case-studies' AND subject_id = ?1")
                        .setParameter(1, study)
                        .getSingleResult())
                .longValue());
    }
}
