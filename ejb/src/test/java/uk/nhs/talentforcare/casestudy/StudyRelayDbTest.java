package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.judge;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.mail;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.secret;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.subjects;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** Who is asked a year later when the author has left, on a real database. */
class StudyRelayDbTest {

    private static final Instant YEAR_ON = NOW.plus(Duration.ofDays(366));
    private static final String QUESTION = "Is your organisation’s case study still true?";

    private final SubmissionScenario story = new SubmissionScenario();
    private final String lead = "lead-" + UUID.randomUUID() + "@example.org";
    private final long manuscript = published();

    private long published() {
        Actor editor = editor();
        String link = story.sent();
        story.confirm();
        long id = story.id(link);
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));
        judge(editor, id);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id));
        return id;
    }

    private void hasLead() {
        inTransaction(entities -> {
            Account account = new Account(EmailAddress.parse(lead), "Lea", "D", NOW)
                    .grant(Role.LOCAL_LEAD, story.organisation, null);
            new AccountRepository(entities).addNow(account);
            return null;
        });
    }

    private boolean withEditors() {
        return inTransaction(entities -> new WorkItemRepository(entities)
                .findOpen(WorkKind.CASE_STUDY_TRUTH, manuscript)
                .isPresent());
    }

    private static void ask(Instant now) {
        does(now, StudyTruth.class, StudyTruth::ask);
    }

    @Test
    void whoeverHasLeftPassesItToTheLocalLeadWhoAnswersWithOnePress() {
        hasLead();
        ask(YEAR_ON);
        String author = secret(story.email, "still-true");
        does(YEAR_ON, StudyTruth.class, truth -> truth.left(author));

        assertThat(subjects(lead)).containsExactly(QUESTION);
        assertThat(withEditors()).isFalse();
        String theirs = secret(lead, "still-true");
        does(YEAR_ON, StudyTruth.class, truth -> truth.confirm(theirs));
        boolean due = at(
                YEAR_ON,
                StudyTruth.class,
                truth -> truth.look(theirs).orElseThrow().due());
        assertThat(due).isFalse();
    }

    @Test
    void aLetterThatCannotBeDeliveredIsEnough() {
        hasLead();
        ask(YEAR_ON);
        inTransaction(entities -> {
            for (OutboxMessage letter : mail(story.email)) {
                OutboxMessage mine = entities.find(OutboxMessage.class, letter.id());
                for (int i = 0; i < OutboxMessage.MOST_ATTEMPTS; i++) {
                    mine.claim(YEAR_ON, Duration.ofMinutes(1));
                    mine.failed("550 No such user", YEAR_ON);
                }
            }
            return null;
        });

        ask(YEAR_ON.plus(Duration.ofDays(2)));
        assertThat(subjects(lead)).containsExactly(QUESTION);
        ask(YEAR_ON.plus(Duration.ofDays(3)));
        assertThat(subjects(lead)).as("asked once").hasSize(1);
        ask(YEAR_ON.plus(Duration.ofDays(17)));
        assertThat(withEditors()).as("the lead did not answer").isTrue();
    }

    @Test
    void withoutALocalLeadEditorsHaveIt() {
        ask(YEAR_ON);
        assertThat(withEditors()).isFalse();
        ask(YEAR_ON.plus(Duration.ofDays(15)));
        assertThat(withEditors()).isTrue();
    }
}
