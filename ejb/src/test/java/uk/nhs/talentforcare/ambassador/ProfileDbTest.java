package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.ambassador.JoinScenario.AREA;
import static uk.nhs.talentforcare.ambassador.JoinScenario.NOW;
import static uk.nhs.talentforcare.ambassador.JoinScenario.actor;
import static uk.nhs.talentforcare.ambassador.JoinScenario.ambassador;
import static uk.nhs.talentforcare.ambassador.JoinScenario.approved;
import static uk.nhs.talentforcare.ambassador.JoinScenario.at;
import static uk.nhs.talentforcare.ambassador.JoinScenario.does;
import static uk.nhs.talentforcare.ambassador.JoinScenario.person;
import static uk.nhs.talentforcare.ambassador.JoinScenario.trust;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** What ambassadors say of themselves, and who sees it, on a real database. */
class ProfileDbTest {

    private Organisation trust;
    private Account me;

    @BeforeEach
    void anApprovedAmbassador() {
        trust = trust();
        me = approved(trust);
    }

    @Test
    void untilTheyChooseSchoolsSeeTheStoryAndVisitorsDoNotFindIt() {
        assertThat(visitor().displayName()).isEqualTo("Ada O");
        assertThat(visitor().story()).isEmpty();
        assertThat(visitor().routeIn()).isEmpty();
        assertThat(visitor().languages()).isEmpty();
        assertThat(visitor().organisation()).isEmpty();
        assertThat(visitor().jobTitle()).isEqualTo("Porter");
        assertThat(found().toString()).doesNotContain("My story", "From school", "Welsh", trust.name());

        assertThat(school().displayName()).isEqualTo("Ada O");
        assertThat(school().story()).isEqualTo("My story");
        assertThat(school().languages()).contains("British Sign Language", "Welsh");
        assertThat(school().organisation()).isEqualTo(trust.name());
    }

    @Test
    void eachPartIsSharedByItself() {
        share(Map.of(
                SharedField.STORY, SharedWith.EVERYONE,
                SharedField.SURNAME, SharedWith.SCHOOLS,
                SharedField.LANGUAGES, SharedWith.NOBODY,
                SharedField.EMPLOYER, SharedWith.NOBODY));

        assertThat(visitor().story()).isEqualTo("My story");
        assertThat(visitor().displayName()).isEqualTo("Ada O");
        assertThat(found().toString()).contains("My story").doesNotContain("Obi", "Welsh", trust.name());
        assertThat(school().displayName()).isEqualTo("Ada Obi");
        assertThat(school().languages()).isEmpty();
        assertThat(school().organisation()).isEmpty();
        OwnProfile mine = at(NOW, ProfileDesk.class, desk -> desk.view(actor(me)));
        assertThat(mine.whole().languages()).as("they see it themselves").contains("Welsh");
    }

    @Test
    void whatSchoolsSeeIsSeenByConfirmedContactsAndCoordinatorsAlone() {
        String slug = ambassador(me).slug();
        Account waiting = person(account -> {});
        Account contact = person(account -> account.grant(Role.SCHOOL_CONTACT, trust.id(), null));
        Account coordinator = person(account -> account.grant(Role.COORDINATOR, null, AREA));

        for (Actor stranger : List.of(Actor.VISITOR, actor(waiting), actor(me))) {
            assertThatThrownBy(() -> at(NOW, AmbassadorService.class, people -> people.forSchools(stranger, slug)))
                    .isInstanceOf(Forbidden.class);
        }
        for (Account insider : List.of(contact, coordinator)) {
            AmbassadorProfile seen =
                    at(NOW, AmbassadorService.class, people -> people.forSchools(actor(insider), slug));
            assertThat(seen.story()).isEqualTo("My story");
            assertThat(seen.displayName()).isEqualTo("Ada O");
        }
    }

    @Test
    void aChangeIsSeenBeforehandAndKeptOnlyWhenSaved() {
        ProfileChange words = new ProfileChange.Words("By an apprenticeship", "Nights are the best");
        int before = ambassador(me).version();

        OwnProfile preview = at(NOW, ProfileDesk.class, desk -> desk.preview(actor(me), words));

        assertThat(preview.schools().story()).isEqualTo("Nights are the best");
        assertThat(preview.everyone().story()).isEmpty();
        assertThat(ambassador(me).story()).isEqualTo("My story");
        assertThat(ambassador(me).version()).isEqualTo(before);

        change(words, before);
        assertThat(ambassador(me).story()).isEqualTo("Nights are the best");
        assertThat(ambassador(me).version()).isGreaterThan(before);
    }

    @Test
    void whatSomebodyChangesElsewhereMeanwhileIsNotOverwritten() {
        int seen = ambassador(me).version();
        change(new ProfileChange.Travel("ba1", "30", "60"), seen);

        assertThatThrownBy(() -> change(new ProfileChange.Words("", "Old window"), seen))
                .isInstanceOf(Conflict.class);
        assertThat(ambassador(me).radiusMiles()).isEqualTo(30);
        assertThat(ambassador(me).story()).isEqualTo("My story");
    }

    @Test
    void topicsAloneCountAsAChangeToo() {
        int before = ambassador(me).version();
        change(talks(List.of("WAYS_IN", "BARRIERS_OVERCOME")), before);
        assertThat(ambassador(me).version()).isGreaterThan(before);
        assertThat(ambassador(me).topics()).containsExactlyInAnyOrder(Topic.WAYS_IN, Topic.BARRIERS_OVERCOME);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithAWordOnItsField() {
        assertRefused("name", new ProfileChange.About("Ada Obi", "Porter", "estates-facilities-and-portering"));
        assertRefused("name", new ProfileChange.About("obi, Ada", "Porter", "estates-facilities-and-portering"));
        assertRefused("name", new ProfileChange.About("ada@example.org", "Porter", "finance"));
        assertRefused("name", new ProfileChange.About("", "Porter", "finance"));
        assertRefused("jobTitle", new ProfileChange.About("Ada", "x".repeat(121), "finance"));
        assertRefused("roleFamily", new ProfileChange.About("Ada", "Porter", "<script>"));
        assertRefused("topics", talks(List.of("NONSENSE")));
        assertRefused("story", new ProfileChange.Words("", "x".repeat(5001)));
        assertRefused("place", new ProfileChange.Travel("nowhere", "10", "30"));
        assertRefused("miles", new ProfileChange.Travel("BA1", "-1", "30"));
        assertRefused("share-STORY", new ProfileChange.Shares(Map.of(SharedField.STORY, "ALL")));
    }

    @Test
    void aNameKeepsItsInitial() {
        change(
                new ProfileChange.About("Addie", "Night porter", "estates-facilities-and-portering"),
                ambassador(me).version());
        assertThat(visitor().displayName()).isEqualTo("Addie O");
        assertThat(visitor().jobTitle()).isEqualTo("Night porter");
        assertThat(at(NOW, ProfileDesk.class, desk -> desk.view(actor(me))).name())
                .isEqualTo("Addie");
    }

    @Test
    void whoeverIsNoAmbassadorHasNoProfile() {
        Account other = person(account -> {});
        assertThatThrownBy(() -> at(NOW, ProfileDesk.class, desk -> desk.view(actor(other))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at(NOW, ProfileDesk.class, desk -> desk.view(Actor.VISITOR)))
                .isInstanceOf(Forbidden.class);
    }

    private void assertRefused(String field, ProfileChange change) {
        for (boolean saving : List.of(false, true)) {
            assertThatThrownBy(() -> {
                        if (saving) {
                            change(change, ambassador(me).version());
                        } else {
                            does(NOW, ProfileDesk.class, desk -> desk.preview(actor(me), change));
                        }
                    })
                    .isInstanceOfSatisfying(
                            Invalid.class, e -> assertThat(e.errors()).containsKey(field));
        }
    }

    private static ProfileChange.Talks talks(List<String> topics) {
        return new ProfileChange.Talks("EITHER", topics, List.of("KS3"), List.of("English"), "");
    }

    private void share(Map<SharedField, SharedWith> choices) {
        Map<SharedField, String> all = new EnumMap<>(SharedField.class);
        Sharing.of(choices).choices().forEach((field, with) -> all.put(field, with.name()));
        change(new ProfileChange.Shares(all), ambassador(me).version());
    }

    private void change(ProfileChange change, int version) {
        does(NOW, ProfileDesk.class, desk -> desk.change(actor(me), change, version));
    }

    private AmbassadorProfile visitor() {
        return at(
                NOW,
                AmbassadorService.class,
                people -> people.profile(ambassador(me).slug()));
    }

    private AmbassadorProfile school() {
        Account contact = person(account -> account.grant(Role.SCHOOL_CONTACT, trust.id(), null));
        return at(
                NOW,
                AmbassadorService.class,
                people -> people.forSchools(actor(contact), ambassador(me).slug()));
    }

    private SearchDocument found() {
        return at(
                NOW,
                AmbassadorSource.class,
                source -> source.document(ambassador(me).id()).orElseThrow());
    }
}
