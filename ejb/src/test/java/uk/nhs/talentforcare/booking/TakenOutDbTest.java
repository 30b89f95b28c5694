package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountSuspension;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.AmbassadorState;
import uk.nhs.talentforcare.ambassador.SharedWith;
import uk.nhs.talentforcare.organisation.OrganisationDesk;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.testing.TalkScenario;

/** An ambassador whom somebody takes out turns up at no school: talks go back, schools know, nobody finds the profile. */
class TakenOutDbTest {

    private static final Instant NOW = Instant.parse("2027-02-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);

    @Test
    void whoeverIsSuspendedHasNoTalkAndNoProfileUntilTheyAreLetInAgain() {
        TalkScenes.Scene talk = TalkScenes.confirmed(NOW, DAY);
        Actor administrator = administrator();

        doInTransaction(em -> TalkScenes.at(em, NOW)
                .get(AccountSuspension.class)
                .suspend(administrator, talk.ambassador().accountId()));

        assertThat(talk.state()).isNotIn(TalkState.BOOKED, TalkState.CONFIRMED);
        assertThat(letters(talk)).isPositive();
        assertThat(profileIsShown(talk)).isFalse();

        doInTransaction(em -> TalkScenes.at(em, NOW)
                .get(AccountSuspension.class)
                .restore(administrator, talk.ambassador().accountId()));
        assertThat(profileIsShown(talk)).isTrue();
    }

    @Test
    void whomTheirEmployerTakesOutLeaves() {
        TalkScenes.Scene talk = TalkScenes.booked(NOW, DAY);
        long employer = inTransaction(em -> {
            long id = new TalkScenario(em).school(TalkScenario.LEEDS).id();
            Account person = em.find(Account.class, talk.ambassador().accountId());
            person.revoke(Role.AMBASSADOR, null, null);
            person.grant(Role.AMBASSADOR, id, null);
            return id;
        });
        Actor lead = new Actor(
                administrator().accountId(), "Lee", List.of(new Actor.Grant(Role.LOCAL_LEAD, employer, null)));

        doInTransaction(em -> TalkScenes.at(em, NOW)
                .get(OrganisationDesk.class)
                .end(lead, employer, talk.ambassador().accountId(), Role.AMBASSADOR));

        assertThat(talk.state()).isEqualTo(TalkState.OPEN);
        assertThat(profileIsShown(talk)).isFalse();
        assertThat(state(talk)).isEqualTo(AmbassadorState.LEFT);
    }

    private static Actor administrator() {
        return inTransaction(em -> Actor.of(new TalkScenario(em).account().grant(Role.ADMINISTRATOR, null, null)));
    }

    private static boolean profileIsShown(TalkScenes.Scene talk) {
        return inTransaction(em -> {
            AmbassadorRepository ambassadors = new AmbassadorRepository(em);
            return ambassadors
                    .profile(
                            ambassadors
                                    .findByAccount(talk.ambassador().accountId())
                                    .orElseThrow()
                                    .id(),
                            SharedWith.SCHOOLS)
                    .isPresent();
        });
    }

    private static AmbassadorState state(TalkScenes.Scene talk) {
        return inTransaction(em -> new AmbassadorRepository(em)
                .findByAccount(talk.ambassador().accountId())
                .orElseThrow()
                .state());
    }

    private static long letters(TalkScenes.Scene talk) {
        return TalkScenes.count("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + talk.talk()
                + "-%cancel%-" + talk.school().accountId() + "'");
    }
}
