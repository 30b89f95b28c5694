package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.booking.InvitationScenes.Invited;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;

/** How to reach each other is shown from confirmation until 30 days after the talk, however the talk came about. */
class ContactsVanishDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final Instant LAST_MOMENT = Instant.parse("2027-07-09T09:59:59Z");
    private static final Instant GONE = Instant.parse("2027-07-09T10:00:00Z");
    private static final String TELEPHONE = "0113 496 0000";

    @Test
    void ofATalkThatTheSchoolConfirmed() {
        Scene scene = TalkScenes.confirmed(MONDAY, DAY);
        assertVanishes(scene, scene.ambassador());
    }

    @Test
    void ofATalkThatCameAboutByAnAcceptedInvitation() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        List<Invited> invited = InvitationScenes.ambassadors(2);
        InvitationScenes.invite(scene, invited, false, MONDAY);
        Actor speaker = invited.get(0).actor();
        assertThat(InvitationScenes.accept(scene, speaker, MONDAY).booked()).isTrue();
        doInTransaction(em -> InvitationScenes.services(em, MONDAY)
                .get(InvitingDesk.class)
                .arrange(
                        scene.school(),
                        new ConfirmBooking(scene.talk(), "Hall", "Gate 3", "A teacher", "Head", TELEPHONE)));
        assertVanishes(scene, speaker);
    }

    private static void assertVanishes(Scene scene, Actor speaker) {
        TestTimer.at(LAST_MOMENT.minusSeconds(86_400), List.of(scene.talk())).look();
        for (Actor side : List.of(scene.school(), speaker)) {
            TalkView before = InvitationScenes.view(scene, side, LAST_MOMENT);
            assertThat(before.reachOther()).hasSize(1);
            assertThat(before.booking()
                            .orElseThrow()
                            .arrangements()
                            .orElseThrow()
                            .contactTelephone())
                    .isEqualTo(TELEPHONE);

            TalkView after = InvitationScenes.view(scene, side, GONE);
            assertThat(after.reachOther()).isEmpty();
            Arrangements left = after.booking().orElseThrow().arrangements().orElseThrow();
            assertThat(left).isEqualTo(new Arrangements("Hall", "", "A teacher", "", ""));
            TalkKit kit = inTransaction(em -> InvitationScenes.services(em, GONE)
                    .get(TalkKitService.class)
                    .of(side, scene.talk()));
            assertThat(kit.day().orElseThrow()).isEqualTo(left);
        }
        assertNotInLettersOrFeed(scene, speaker);
    }

    /** Letters and calendars stay with people for years, so they never have it. */
    private static void assertNotInLettersOrFeed(Scene scene, Actor speaker) {
        List<String> secrets = inTransaction(em -> List.of(
                TELEPHONE,
                em.find(Account.class, speaker.accountId()).email(),
                em.find(Account.class, scene.school().accountId()).email()));
        List<?> letters = inTransaction(
                em -> em.createNativeQuery("SELECT CONCAT_WS(' ', subject, text_body, html_body) FROM outbox_message"
                                + " WHERE message_key LIKE 'talk-" + scene.talk() + "-%'")
                        .getResultList());
        String feed = inTransaction(em -> {
            DiaryFeed diary = InvitationScenes.services(em, LAST_MOMENT).get(DiaryFeed.class);
            String address = diary.make(speaker);
            return diary.read(address.replaceFirst(".*/", "").replace(".ics", ""))
                    .orElseThrow();
        });
        assertThat(feed).contains("BEGIN:VEVENT");
        for (String secret : secrets) {
            assertThat(feed).doesNotContain(secret);
            assertThat(letters)
                    .allSatisfy(letter -> assertThat(letter.toString()).doesNotContain(secret));
        }
    }
}
