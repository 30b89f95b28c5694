package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.judge;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.mail;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.campaign.FigureRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.SuccessionRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Organisations say that they adopted a study, once each, and everybody who should hear of it does. */
class AdoptionDbTest {

    private final SubmissionScenario story = new SubmissionScenario();
    private String slug;
    private long study;

    @BeforeEach
    void published() {
        long id = story.id(story.sent());
        Actor editor = editor();
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, id));
        story.confirm();
        judge(editor, id);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, id));
        CaseStudy published = inTransaction(entities -> {
            long number = new SubmissionRepository(entities)
                    .find(id)
                    .flatMap(CaseStudySubmission::caseStudyId)
                    .orElseThrow();
            return entities.find(CaseStudy.class, number);
        });
        slug = published.slug();
        study = published.id();
    }

    @Test
    void anOrganisationSaysSoOnceAndItsColleaguesChangeIt() {
        Organisation trust = organisation();
        Actor lead = member(Role.LOCAL_LEAD, trust);
        Actor colleague = member(Role.LOCAL_LEAD, trust);
        tell(lead, trust, "Our porters do it", AdoptionView.NONE);
        tell(lead, trust, "Our porters do it", AdoptionView.NONE);

        AdoptionView view = at(NOW, Adoptions.class, all -> all.look(colleague, slug, null));
        assertThat(view.told().how()).isEqualTo("Our porters do it");
        tell(colleague, trust, "Our porters and cooks do it", view.version());

        assertThat(shown()).extracting(AdoptionLine::how).containsExactly("Our porters and cooks do it");
        assertThat(count()).isEqualTo(1);
        assertThatThrownBy(() -> tell(lead, trust, "Mine", view.version()))
                .as("it was changed since that page was shown")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void twoColleaguesAtOnceMakeOne() throws Exception {
        Organisation trust = organisation();
        Actor lead = member(Role.LOCAL_LEAD, trust);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> telling = () -> {
                tell(lead, trust, "Our porters do it", AdoptionView.NONE);
                return null;
            };
            for (Future<Void> one : both.invokeAll(List.of(telling, telling))) {
                one.get();
            }
        } finally {
            both.shutdown();
        }

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theDatabaseTakesNoSecondOne() {
        Organisation trust = organisation();
        StudyAdoption.Told told = new StudyAdoption.Told("We do it", YearMonth.of(2026, 1), false);

        assertThatThrownBy(() -> doInTransaction(entities -> {
                    AdoptionRepository adoptions = new AdoptionRepository(entities);
                    adoptions.addNow(new StudyAdoption(study, trust.id(), told, NOW));
                    adoptions.addNow(new StudyAdoption(study, trust.id(), told, NOW));
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void strangersAreasAndTheStudysOwnOrganisationDoNot() {
        Organisation trust = organisation();
        Actor stranger = member(Role.LOCAL_LEAD, organisation());
        Actor ofArea = inTransaction(entities -> {
            Account account = account().grant(Role.LOCAL_LEAD, null, "wessex");
            new AccountRepository(entities).addNow(account);
            return Actor.of(account);
        });
        Organisation own = inTransaction(entities -> entities.find(Organisation.class, story.organisation));
        Actor author = member(Role.LOCAL_LEAD, own);

        assertThatThrownBy(() -> tell(stranger, trust, "Ours", AdoptionView.NONE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tell(ofArea, trust, "Ours", AdoptionView.NONE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tell(author, own, "Ours", AdoptionView.NONE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> at(NOW, Adoptions.class, all -> all.look(stranger, slug, trust.id())))
                .isInstanceOf(NotFound.class);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsMissingTooLongOrNotYetSoIsRefused() {
        Organisation trust = organisation();
        Actor lead = member(Role.LOCAL_LEAD, trust);

        assertThatThrownBy(() -> tell(lead, trust, "", AdoptionView.NONE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tell(lead, trust, "x".repeat(251), AdoptionView.NONE))
                .isInstanceOf(Invalid.class);
        for (String[] when : new String[][] {{"12", "2026"}, {"13", "2025"}, {"", "2025"}, {"1", "1999"}, {"1", "x"}}) {
            assertThatThrownBy(() -> does(
                            NOW,
                            Adoptions.class,
                            all -> all.tell(
                                    lead, slug, trust.id(), new TellAdoption("Ours", when[0], when[1], false, -1))))
                    .as(String.join("/", when))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whatWasTakenBackIsGoneUntilItIsSaidAgainAndWhatIsHiddenStaysSo() {
        Organisation trust = organisation();
        Actor lead = member(Role.LOCAL_LEAD, trust);
        tell(lead, trust, "Our porters do it", AdoptionView.NONE);
        does(NOW, Adoptions.class, all -> all.withdraw(lead, slug, trust.id()));
        does(NOW, Adoptions.class, all -> all.withdraw(lead, slug, trust.id()));
        assertThat(shown()).isEmpty();
        tell(lead, trust, "They do it again", AdoptionView.NONE);
        assertThat(shown()).hasSize(1);

        long id = shown().get(0).id();
        Actor editor = editor();
        does(NOW, AdoptionDesk.class, desk -> desk.hide(editor, id, "It names a patient"));
        assertThat(shown()).isEmpty();
        assertThat(count()).isZero();
        AdoptionView view = at(NOW, Adoptions.class, all -> all.look(lead, slug, null));
        assertThat(view.hiddenBecause()).isEqualTo("It names a patient");
        assertThat(latest(editor).rewritten()).isFalse();
        does(
                NOW.plusSeconds(60),
                Adoptions.class,
                all -> all.tell(
                        lead,
                        slug,
                        trust.id(),
                        new TellAdoption("They do it, without names", "3", "2026", true, view.version())));
        assertThat(shown()).as("an editor has not looked yet").isEmpty();
        assertThat(latest(editor).rewritten()).as("editors see that it changed").isTrue();
        does(NOW, AdoptionDesk.class, desk -> desk.show(editor, id));
        assertThat(shown()).extracting(AdoptionLine::how).containsExactly("They do it, without names");
        assertThatThrownBy(() -> does(NOW, AdoptionDesk.class, desk -> desk.hide(editor, id, "")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoTakesAHiddenOneBackStillReadsThatItIsHidden() {
        Organisation trust = organisation();
        Actor lead = member(Role.LOCAL_LEAD, trust);
        tell(lead, trust, "Our porters do it", AdoptionView.NONE);
        long id = shown().get(0).id();
        Actor editor = editor();
        does(NOW, AdoptionDesk.class, desk -> desk.hide(editor, id, "It names a patient"));
        does(NOW.plusSeconds(60), Adoptions.class, all -> all.withdraw(lead, slug, trust.id()));

        AdoptionView view = at(NOW, Adoptions.class, all -> all.look(lead, slug, null));
        assertThat(view.told()).as("nothing is left to take back").isNull();
        assertThat(view.hiddenBecause()).isEqualTo("It names a patient");
        assertThat(latest(editor).rewritten()).isFalse();
    }

    @Test
    void theStudysOwnOrganisationIsToldSo() {
        Organisation own = inTransaction(entities -> entities.find(Organisation.class, story.organisation));
        Organisation trust = organisation();

        assertThat(view(member(Role.LOCAL_LEAD, own)).own()).isTrue();
        assertThat(view(member(Role.LOCAL_LEAD, trust)).own()).isFalse();
    }

    private AdoptionView view(Actor actor) {
        return at(NOW, Adoptions.class, all -> all.look(actor, slug, null));
    }

    private AdoptionLine latest(Actor editor) {
        return at(NOW, AdoptionDesk.class, desk -> desk.latest(editor)).stream()
                .filter(line -> line.studySlug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsAuthorHearsOnceAWeekAtMost() {
        Organisation first = organisation();
        Organisation second = organisation();
        Organisation third = organisation();
        tell(member(Role.LOCAL_LEAD, first), first, "Our porters do it", AdoptionView.NONE);
        tell(member(Role.SCHOOL_CONTACT, second), second, "Our pupils see it", AdoptionView.NONE);
        announce(NOW);
        tell(member(Role.LOCAL_LEAD, third), third, "We do too", AdoptionView.NONE);
        announce(NOW.plus(Duration.ofDays(1)));
        announce(NOW.plus(Duration.ofDays(6)));
        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0)).contains(first.name(), "Our pupils see it").doesNotContain("We do too");

        announce(NOW.plus(Duration.ofDays(8)));
        announce(NOW.plus(Duration.ofDays(30)));

        assertThat(letters()).hasSize(2);
        assertThat(letters().get(1)).contains("We do too").doesNotContain("Our porters do it");
    }

    @Test
    void adoptionsFollowTheOrganisationAndNeverCountTwiceOrForItself() {
        Organisation one = organisation();
        Organisation two = organisation();
        Organisation end = organisation();
        tell(member(Role.LOCAL_LEAD, one), one, "The first", AdoptionView.NONE);
        tell(member(Role.LOCAL_LEAD, two), two, "The second", AdoptionView.NONE);

        follow(one, end.id());
        assertThat(shown()).extracting(AdoptionLine::organisation).contains(end.name());
        follow(two, end.id());
        assertThat(shown()).extracting(AdoptionLine::how).containsExactly("The first");
        follow(end, story.organisation);

        assertThat(shown()).as("its own study").isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void anOrganisationsPageShowsWhatItShares() {
        Organisation trust = organisation();
        assertThat(shares(trust.slug())).isFalse();
        tell(member(Role.LOCAL_LEAD, trust), trust, "Our porters do it", AdoptionView.NONE);

        assertThat(shares(trust.slug())).isTrue();
        assertThat(shares("../etc")).isFalse();
        List<String> addresses = inTransaction(entities -> new FigureRepository(entities).publicAddresses());
        assertThat(addresses).contains("/organisations/" + trust.slug());
    }

    private boolean shares(String address) {
        return at(NOW, OrganisationSharing.class, all -> all.read(address).isPresent());
    }

    private void tell(Actor actor, Organisation organisation, String how, long version) {
        does(
                NOW,
                Adoptions.class,
                all -> all.tell(actor, slug, organisation.id(), new TellAdoption(how, "3", "2026", true, version)));
    }

    private static void announce(Instant now) {
        does(now, AdoptionLetters.class, AdoptionLetters::announce);
    }

    private List<String> letters() {
        return mail(story.email).stream()
                .filter(letter -> letter.subject().contains("adopted"))
                .map(letter -> letter.textBody())
                .toList();
    }

    private List<AdoptionLine> shown() {
        return at(NOW, Adoptions.class, all -> all.of(slug));
    }

    private long count() {
        return inTransaction(entities -> {
            Map<Long, Long> counts = new AdoptionRepository(entities).counts(List.of(study));
            return counts.getOrDefault(study, 0L);
        });
    }

    private static void follow(Organisation from, long to) {
        doInTransaction(entities -> new SuccessionRepository(entities)
                .follow(new SuccessionRepository.Pair(from.id(), to, true), null, NOW));
    }

    private static Organisation organisation() {
        return inTransaction(entities -> {
            Organisation made = new Organisation(
                            OrganisationKind.NHS_TRUST,
                            "Trust " + UUID.randomUUID(),
                            Slug.of("trust-" + UUID.randomUUID()),
                            NOW)
                    .locatedIn("wessex");
            new OrganisationRepository(entities).addNow(made);
            return made;
        });
    }

    private static Actor member(Role role, Organisation organisation) {
        return inTransaction(entities -> {
            Account account = account().grant(role, organisation.id(), null);
            new AccountRepository(entities).addNow(account);
            return Actor.of(account);
        });
    }

    private static Account account() {
        return new Account(EmailAddress.parse("member-" + UUID.randomUUID() + "@example.org"), "Lee", "Ode", NOW);
    }
}
