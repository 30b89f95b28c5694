package uk.nhs.talentforcare.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.booking.StepIn;
import uk.nhs.talentforcare.booking.StepInRepository;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.TalkScenario;

/** A coordinator comes back: what the deputy has done, what is theirs still, and where somebody stepped in. */
class BackFromLeaveDbTest {

    private static final String AREA = "thames-valley";
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 12);
    private static final Instant MEANWHILE = Instant.parse("2027-03-04T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2027-03-15T08:00:00Z");

    @Test
    void whoeverComesBackSeesWhatWasDoneAndWhatIsLeft() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Actor[] people = inTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            Account away = scenario.account().grant(Role.COORDINATOR, null, AREA);
            Account deputy = scenario.account().grant(Role.COORDINATOR, null, AREA);
            Organisation school = new Organisation(
                            uk.nhs.talentforcare.organisation.OrganisationKind.SCHOOL,
                            "Back " + mark,
                            uk.nhs.talentforcare.shared.Slug.of("back-" + mark),
                            MEANWHILE)
                    .locatedIn(AREA);
            em.persist(school);
            em.flush();
            em.persist(new Away(away.id(), FIRST, LAST, deputy.id()));
            WorkItem done = item(em, school.id());
            done.take(deputy.id());
            done.close(MEANWHILE);
            item(em, school.id());
            WorkItem concern = new WorkItem(
                    NewWork.of(WorkKind.CONCERN, "concern", done.subjectId()).belongingTo(school.id(), AREA),
                    MEANWHILE,
                    FIRST.plusDays(7));
            WorkItem kept = new WorkItem(
                    NewWork.of(WorkKind.MEMBERSHIP_REQUEST, "membership-request", done.subjectId())
                            .belongingTo(school.id(), AREA)
                            .keptFrom(away.id()),
                    MEANWHILE,
                    FIRST.plusDays(7));
            concern.close(MEANWHILE);
            kept.close(MEANWHILE);
            em.persist(concern);
            em.persist(kept);
            Talk talk = scenario.openTalk(school, scenario.contact(school), TalkScenario.time(90, 0));
            new StepInRepository(em)
                    .add(new StepIn(talk.id(), null, deputy.id(), StepIn.Kind.WITHDRAWN, "They telephoned", MEANWHILE));
            em.flush();
            return new Actor[] {Actor.of(away), Actor.of(deputy)};
        });

        BackFromLeave.Review review = review(people[0], MONDAY).orElseThrow();

        assertThat(review.done())
                .as("neither a concern nor what is kept from them")
                .filteredOn(line -> line.where().equals("Back " + mark))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("Done by Ada Obi on Thursday 4 March 2027"));
        assertThat(review.waiting())
                .filteredOn(line -> line.where().equals("Back " + mark))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("Waits for you and your colleagues"));
        assertThat(review.steps()).anySatisfy(step -> assertThat(step.kind()).isEqualTo("WITHDRAWN"));
        assertThat(review(people[1], MONDAY)).as("the deputy was not away").isEmpty();
        assertThat(looksAfterAreas(people[1])).isTrue();
        assertThat(review(people[0], MONDAY.plusSeconds(30L * 86_400)))
                .as("long back")
                .isEmpty();
        assertThat(review(people[0], MEANWHILE)).as("still away").isEmpty();
    }

    @Test
    void whoeverCoordinatesNothingHasNothingToComeBackTo() {
        Actor teacher = inTransaction(em -> {
            Account account = new TalkScenario(em).account();
            em.persist(new Away(account.id(), FIRST, LAST, null));
            em.flush();
            return Actor.of(account);
        });

        assertThat(review(teacher, MONDAY)).isEmpty();
        assertThat(looksAfterAreas(teacher)).isFalse();
    }

    private static WorkItem item(EntityManager em, long school) {
        TalkScenario scenario = new TalkScenario(em);
        Ambassador subject = scenario.ambassador();
        WorkItem item = new WorkItem(
                NewWork.of(WorkKind.AMBASSADOR_APPLICATION, "ambassador", subject.id())
                        .belongingTo(school, AREA),
                MEANWHILE,
                FIRST.plusDays(7));
        em.persist(item);
        em.flush();
        return item;
    }

    private static boolean looksAfterAreas(Actor actor) {
        return inTransaction(em -> new Wiring(em, Clock.fixed(MONDAY, ZoneOffset.UTC), Configurations.forTests())
                .get(BackFromLeave.class)
                .looksAfterAreas(actor));
    }

    private static Optional<BackFromLeave.Review> review(Actor actor, Instant now) {
        return inTransaction(em -> new Wiring(em, Clock.fixed(now, ZoneOffset.UTC), Configurations.forTests())
                .get(BackFromLeave.class)
                .review(actor));
    }
}
