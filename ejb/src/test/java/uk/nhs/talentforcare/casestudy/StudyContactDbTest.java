package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.judge;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.mail;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.secret;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.subjects;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Whom readers can ask: named, asked, shown, and gone from everywhere, on a real database. */
class StudyContactDbTest {

    private static final String NAME = "Mo Contact";

    private final SubmissionScenario story = new SubmissionScenario();
    private final String email = "contact-" + UUID.randomUUID() + "@example.org";
    private final Actor editor = editor();
    private final String link = story.begin();
    private long manuscript;
    private String slug;

    private void publish() {
        story.write(link);
        does(
                NOW,
                SubmissionService.class,
                service -> service.save(
                        link,
                        StudyPart.STORY,
                        Map.of("challenge", "Posts were vacant.", "did", "MO CONTACT asked the porters.")));
        does(NOW, StudyContacts.class, contacts -> contacts.name(link, NAME, "Practice educator", email));
        does(NOW, SubmissionService.class, service -> service.submit(link));
        story.confirm();
        manuscript = story.id(link);
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, manuscript));
        judge(editor, manuscript);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, manuscript));
        slug = story.look(link).path().replace("/case-studies/", "");
    }

    private Optional<ShownContact> shown() {
        return at(NOW, ContactQuestions.class, questions -> questions.look(slug))
                .map(ContactQuestions.Askable::contact);
    }

    private void question(String from, String words) {
        does(
                NOW,
                ContactQuestions.class,
                questions -> questions.ask(
                        slug, "Rea Der", from, words, UUID.randomUUID().toString()));
    }

    @Test
    void whoeverIsNamedIsAskedFirstAndShownOnlyOnceTheyAgree() {
        publish();
        assertThat(subjects(email)).containsExactly("May readers of a case study ask you?");
        assertThat(shown()).isEmpty();
        assertThatThrownBy(() -> question("reader@example.org", "How long did it take?"))
                .isInstanceOf(NotFound.class);

        String theirs = secret(email, "contact");
        ContactDesk.Standing before =
                at(NOW, ContactDesk.class, desk -> desk.look(theirs).orElseThrow());
        assertThat(before.agreedAt()).as("opening a link changes nothing").isNull();
        does(NOW, ContactDesk.class, desk -> desk.agree(theirs));

        assertThat(shown()).contains(new ShownContact(NAME, "Practice educator"));
        String wording = inTransaction(entities -> new StudyContactRepository(entities)
                .of(manuscript)
                .orElseThrow()
                .wording()
                .orElseThrow());
        assertThat(wording).isEqualTo(ContactDesk.WORDING);
    }

    @Test
    void aQuestionReachesThemByALinkAndNobodySeesAnAddress() {
        publish();
        String theirs = secret(email, "contact");
        does(NOW, ContactDesk.class, desk -> desk.agree(theirs));
        String reader = "reader-" + UUID.randomUUID() + "@example.org";

        question(reader, "How long did it take?");

        assertThat(mail(email))
                .last()
                .satisfies(letter -> assertThat(letter.textBody())
                        .contains("Somebody has read")
                        .doesNotContain("How long", reader));
        ContactDesk.Standing standing =
                at(NOW, ContactDesk.class, desk -> desk.look(theirs).orElseThrow());
        assertThat(standing.questions()).singleElement().satisfies(asked -> {
            assertThat(asked.email()).isEqualTo(reader);
            assertThat(asked.words()).isEqualTo("How long did it take?");
        });
        assertThatThrownBy(() -> question("nonsense", ""))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors()).containsOnlyKeys("email", "words"));
    }

    @Test
    void takingItBackRemovesThemFromTheSiteAndEveryVersion() {
        publish();
        String theirs = secret(email, "contact");
        does(NOW, ContactDesk.class, desk -> desk.agree(theirs));
        question("reader@example.org", "How long did it take?");
        does(
                NOW,
                PublishedEditing.class,
                editing -> editing.change(
                        editor, manuscript, Map.of("partners", "Mo Contact’s college"), "The college asked"));

        does(NOW, ContactDesk.class, desk -> desk.withdraw(theirs));

        assertThat(shown()).isEmpty();
        Optional<ContactDesk.Standing> after = at(NOW, ContactDesk.class, desk -> desk.look(theirs));
        assertThat(after).isEmpty();
        for (String table : List.of("case_study_contact", "case_study_question")) {
            assertThat(count("SELECT COUNT(*) FROM " + table + " WHERE submission_id = " + manuscript))
                    .isZero();
        }
        for (String where : List.of(
                "case_study_version WHERE submission_id = " + manuscript + " AND answers LIKE '%mo contact%'",
                "case_study_submission WHERE id = " + manuscript
                        + " AND CONCAT(answers, sent_answers) LIKE '%mo contact%'",
                "case_study WHERE slug = '" + slug + "' AND CONCAT(what_we_did, partners) LIKE '%mo contact%'",
                "audit_entry WHERE subject_id = " + manuscript
                        + " AND CONCAT(action, COALESCE(to_state, '')) LIKE '%Mo %'")) {
            assertThat(count("SELECT COUNT(*) FROM " + where)).as(where).isZero();
        }
        assertThat(count("SELECT COUNT(*) FROM case_study WHERE slug = '" + slug
                        + "' AND what_we_did LIKE '%the contact asked the porters%'"))
                .isEqualTo(1);
        does(NOW, PublishedEditing.class, editing -> editing.restore(editor, manuscript, 1));
        assertThat(count("SELECT COUNT(*) FROM case_study WHERE slug = '" + slug
                        + "' AND what_we_did LIKE '%mo contact%'"))
                .as("no version brings the name back")
                .isZero();
    }

    @Test
    void anotherContactIsAskedAnewAndNobodyMeansNobody() {
        story.write(link);
        assertThatThrownBy(() -> does(NOW, StudyContacts.class, contacts -> contacts.name(link, NAME, "", "")))
                .isInstanceOf(Invalid.class);
        does(NOW, StudyContacts.class, contacts -> contacts.name(link, NAME, "Educator", email));
        does(NOW, StudyContacts.class, contacts -> contacts.name(link, "", "", ""));
        does(NOW, SubmissionService.class, service -> service.submit(link));

        assertThat(mail(email)).isEmpty();
    }

    private static long count(String sql) {
        Object counted =
                inTransaction(entities -> entities.createNativeQuery(sql).getSingleResult());
        return ((Number) counted).longValue();
    }
}
