package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.ambassador.JoinScenario.AREA;
import static uk.nhs.talentforcare.ambassador.JoinScenario.NOW;
import static uk.nhs.talentforcare.ambassador.JoinScenario.actor;
import static uk.nhs.talentforcare.ambassador.JoinScenario.ambassador;
import static uk.nhs.talentforcare.ambassador.JoinScenario.answerAll;
import static uk.nhs.talentforcare.ambassador.JoinScenario.at;
import static uk.nhs.talentforcare.ambassador.JoinScenario.does;
import static uk.nhs.talentforcare.ambassador.JoinScenario.email;
import static uk.nhs.talentforcare.ambassador.JoinScenario.person;
import static uk.nhs.talentforcare.ambassador.JoinScenario.send;
import static uk.nhs.talentforcare.ambassador.JoinScenario.token;
import static uk.nhs.talentforcare.ambassador.JoinScenario.trust;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.privacy.PersonalData;
import uk.nhs.talentforcare.privacy.PersonalDataRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Photographs of ambassadors on a real database: who sees them, and when they are gone. */
class PhotographDbTest {

    private static final String SHOWS = "A porter in a blue uniform, smiling";

    private Organisation trust;
    private Account me;
    private Account contact;

    @BeforeEach
    void anApprovedAmbassador() {
        trust = trust();
        me = person(account -> {});
        contact = person(account -> account.grant(Role.SCHOOL_CONTACT, trust.id(), null));
        Account coordinator = person(account -> account.grant(Role.COORDINATOR, null, AREA));
        String manager = email();
        answerAll(me, trust, EmploymentWay.MANAGER, "", manager);
        send(me);
        does(NOW, ManagerDesk.class, desk -> desk.agree(token(manager)));
        does(
                NOW,
                Approvals.class,
                desk -> desk.approve(actor(coordinator), ambassador(me).id()));
    }

    @Test
    void confirmedSchoolsSeeItUntilItsOwnerChoosesOtherwise() {
        put(Photographs.of("png", 600, 400), SHOWS);

        assertThat(sees(actor(me))).isTrue();
        assertThat(sees(actor(contact))).isTrue();
        assertThat(sees(Actor.VISITOR)).isFalse();
        assertThat(sees(actor(person(account -> {}))))
                .as("an unconfirmed contact")
                .isFalse();
        assertThat(found()).isEmpty();

        share(SharedWith.EVERYONE);
        assertThat(sees(Actor.VISITOR)).isTrue();
        assertThat(found()).startsWith("/photographs/").endsWith("-small.jpg");

        share(SharedWith.NOBODY);
        assertThat(sees(actor(contact))).isFalse();
        assertThat(sees(actor(me))).isTrue();
        assertThat(found()).isEmpty();
    }

    @Test
    void anotherPhotographHasAnotherAddressAndTheOldOneIsGone() {
        put(Photographs.of("png", 600, 400), SHOWS);
        String before = portrait().digest();
        put(Photographs.of("jpeg", 300, 900), SHOWS);
        assertThat(portrait().digest()).isNotEqualTo(before);
        assertThatThrownBy(() -> shown(actor(me), before)).isInstanceOf(NotFound.class);

        put(new byte[0], "A porter beside a bed");
        assertThat(portrait().alternative()).isEqualTo("A porter beside a bed");
    }

    @Test
    void withoutWordsForThoseWhoCannotSeeItThereIsNone() {
        for (String words : List.of("", "me", "IMG_2031.JPG", "x".repeat(201))) {
            assertThatThrownBy(() -> put(Photographs.of("png", 300, 300), words))
                    .isInstanceOfSatisfying(
                            Invalid.class, e -> assertThat(e.errors()).containsKey("alternative"));
        }
        assertThatThrownBy(() -> put(new byte[0], ""))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors()).containsOnlyKeys("alternative", "photograph"));
    }

    @Test
    void itIsGoneWhenItIsRemoved() {
        put(Photographs.of("png", 600, 400), SHOWS);
        String digest = portrait().digest();
        does(NOW, PhotographDesk.class, desk -> desk.remove(actor(me)));
        does(NOW, PhotographDesk.class, desk -> desk.remove(actor(me)));
        assertThatThrownBy(() -> shown(actor(me), digest)).isInstanceOf(NotFound.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void itIsGoneWhenItsOwnerLeavesAndHiddenDuringABreak() {
        put(Photographs.of("png", 600, 400), SHOWS);
        share(SharedWith.EVERYONE);
        does(NOW, AmbassadorLife.class, life -> life.pause(actor(me), LocalDate.of(2027, 1, 4)));
        assertThat(sees(Actor.VISITOR)).isFalse();
        assertThat(kept()).hasSize(1);

        does(NOW, AmbassadorLife.class, life -> life.leave(actor(me), false));
        assertThat(kept()).isEmpty();
    }

    @Test
    void itIsExportedAndErased() {
        put(Photographs.of("png", 600, 400), SHOWS);
        assertThat(kept())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("alternative", SHOWS)
                        .hasEntrySatisfying(
                                "picture_as_jpeg",
                                picture -> assertThat((String) picture).startsWith("/9j/")));
        inTransaction(entities -> {
            new PersonalDataRepository(entities).erase(me.id(), NOW);
            return null;
        });
        assertThat(kept()).isEmpty();
    }

    private List<Map<String, Object>> kept() {
        return inTransaction(entities -> new PersonalDataRepository(entities).of(PersonalData.PHOTOGRAPH, me.id()));
    }

    private void put(byte[] file, String words) {
        does(NOW, PhotographDesk.class, desk -> desk.put(actor(me), file, words));
    }

    private Portrait portrait() {
        return at(NOW, PhotographDesk.class, desk -> desk.own(actor(me)).orElseThrow());
    }

    private boolean sees(Actor actor) {
        try {
            return shown(actor, portrait().digest()).jpeg().length > 0;
        } catch (NotFound e) {
            return false;
        }
    }

    private PhotographDesk.Shown shown(Actor actor, String digest) {
        return at(
                NOW,
                PhotographDesk.class,
                desk -> desk.shown(actor, ambassador(me).slug(), digest.substring(0, 16), true));
    }

    private void share(SharedWith with) {
        does(
                NOW,
                ProfileDesk.class,
                desk -> desk.change(
                        actor(me),
                        new ProfileChange.Shares(Map.of(SharedField.PHOTOGRAPH, with.name())),
                        ambassador(me).version()));
    }

    private String found() {
        return at(
                NOW,
                AmbassadorSource.class,
                source -> source.document(ambassador(me).id())
                        .orElseThrow()
                        .stored()
                        .getOrDefault("photograph", ""));
    }
}
