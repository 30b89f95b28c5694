package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.ManuscriptFilesDbTest.files;
import static uk.nhs.talentforcare.casestudy.ManuscriptFilesDbTest.picture;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.judge;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.Download;

/** Pictures of case studies on the site, in versions, and gone, on a real database. */
class PublishedFilesDbTest {

    private final SubmissionScenario story = new SubmissionScenario();
    private final Actor editor = editor();
    private String link;
    private long manuscript;
    private String slug;

    private void publish(int... colours) {
        link = story.begin();
        story.write(link);
        for (int colour : colours) {
            long id = picture(link, colour);
            does(
                    NOW,
                    ManuscriptFiles.class,
                    service -> service.describe(
                            link, id, "Stripe number " + colour + " on a wall", "A stripe", PeopleShown.AGREED, "Us"));
        }
        does(NOW, SubmissionService.class, service -> service.submit(link));
        story.confirm();
        manuscript = story.id(link);
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, manuscript));
        judge(editor, manuscript);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, manuscript));
        slug = story.look(link).path().replace("/case-studies/", "");
    }

    private List<StudyFileShown> shown() {
        return at(NOW, PublishedFiles.class, service -> service.of(slug));
    }

    private Optional<Download> open(StudyFileShown file) {
        String prefix = file.digest().substring(0, Sha256.PREFIX_LENGTH);
        return at(NOW, PublishedFiles.class, service -> service.shown(slug, prefix, file.filename()));
    }

    @Test
    void everybodySeesThemOncePublishedAndNobodyOnceItIsOffTheSite() {
        publish(0xFF0000, 0x0000FF);

        assertThat(shown()).extracting(StudyFileShown::caption).containsExactly("A stripe", "A stripe");
        StudyFileShown first = shown().get(0);
        assertThat(open(first)).isPresent();
        Map<Long, List<StudyFileShown>> inLists = inTransaction(entities -> new StudyFileRepository(entities)
                .pictures(new CaseStudyRepository(entities).idOf(slug).stream().toList()));
        assertThat(inLists.values()).containsExactly(shown());

        does(NOW, PublishedEditing.class, editing -> editing.unpublish(editor, manuscript, "The ward has closed"));
        assertThat(shown()).isEmpty();
        assertThatThrownBy(() -> open(first)).isInstanceOf(NotFound.class);
    }

    @Test
    void aVersionKeepsItsPicturesAndBringsThemBack() {
        publish(0x00FF00, 0xFFFF00);
        StudyFileShown first = shown().get(0);

        does(NOW, PublishedEditing.class, editing -> editing.takeOff(editor, manuscript, first.id()));
        assertThat(shown()).hasSize(1).extracting(StudyFileShown::id).doesNotContain(first.id());
        assertThatThrownBy(() -> open(first)).as("what is shown has it no more").isInstanceOf(NotFound.class);

        does(NOW, PublishedEditing.class, editing -> editing.restore(editor, manuscript, 1));
        assertThat(shown()).hasSize(2).first().isEqualTo(first);
        does(
                NOW,
                PublishedEditing.class,
                editing -> editing.change(editor, manuscript, Map.of("partners", "A college"), "The college asked"));
        assertThat(shown()).hasSize(2);
    }

    @Test
    void whatIsWithdrawnIsGoneFromEveryVersionForGood() {
        publish(0xFF00FF, 0x00FFFF);
        StudyFileShown first = shown().get(0);
        does(
                NOW,
                PublishedEditing.class,
                editing -> editing.change(editor, manuscript, Map.of("partners", "A college"), "The college asked"));

        does(NOW, PictureWithdrawal.class, desk -> desk.withdraw(link, first.id()));

        assertThat(shown()).hasSize(1);
        assertThat(open(first)).as("its address says so").isEmpty();
        does(NOW, PublishedEditing.class, editing -> editing.restore(editor, manuscript, 1));
        assertThat(shown()).as("no version brings it back").hasSize(1);
        Object left = inTransaction(entities -> entities.createNativeQuery(
                        "SELECT CONCAT(f.alternative, f.caption, f.title, f.consent_holder, COUNT(c.file_id)) FROM"
                                + " case_study_file f LEFT JOIN case_study_file_content c ON c.file_id = f.id WHERE f.id = "
                                + first.id())
                .getSingleResult());
        assertThat(left).as("neither bytes nor words").isEqualTo("0");
        assertThat(files(link)).hasSize(1);
        does(NOW, PictureWithdrawal.class, desk -> desk.withdraw(link, first.id()));
        String stranger = new SubmissionScenario().begin();
        long second = shown().get(0).id();
        assertThatThrownBy(() -> does(NOW, PictureWithdrawal.class, desk -> desk.withdraw(stranger, second)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverIsInAPictureWithdrawsItByTheLinkThatItsAuthorPassesOn() {
        publish(0x123456);
        String passedOn = SubmissionScenario.secret(story.email, "pictures");

        assertThat(at(NOW, PictureWithdrawal.class, desk -> desk.look(passedOn).orElseThrow())
                        .pictures())
                .hasSize(1);
        does(
                NOW,
                PictureWithdrawal.class,
                desk -> desk.withdraw(passedOn, shown().get(0).id()));
        assertThat(shown()).isEmpty();
        assertThat(at(NOW, PictureWithdrawal.class, desk -> desk.look(passedOn).orElseThrow())
                        .pictures())
                .isEmpty();
    }

    @Test
    void anEditorWithdrawsForWhoeverAsks() {
        publish(0x654321);

        does(
                NOW,
                PictureWithdrawal.class,
                desk -> desk.withdraw(editor, manuscript, shown().get(0).id()));

        assertThat(shown()).isEmpty();
    }
}
