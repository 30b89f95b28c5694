package uk.nhs.talentforcare.casestudy;

import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.Wired;

/** Somebody who tells about a development, whoever may say so for the organisation, an editor, and services at a moment. */
final class SubmissionScenario {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    final String email = "author-" + UUID.randomUUID() + "@example.org";
    final String authority = "director-" + UUID.randomUUID() + "@example.org";
    final String title = "Porters who became theatre assistants " + UUID.randomUUID();
    final long organisation;

    SubmissionScenario() {
        organisation = inTransaction(entities -> {
            Organisation trust = new Organisation(
                            OrganisationKind.NHS_TRUST,
                            "Trust " + UUID.randomUUID(),
                            Slug.of("trust-" + UUID.randomUUID()),
                            NOW)
                    .locatedIn("wessex");
            new OrganisationRepository(entities).addNow(trust);
            return trust.id();
        });
    }

    static Actor editor() {
        return inTransaction(entities -> {
            Account account = new Account(
                            EmailAddress.parse("editor-" + UUID.randomUUID() + "@example.org"), "Eve", "Ode", NOW)
                    .grant(Role.EDITOR, null, null);
            new AccountRepository(entities).addNow(account);
            return Actor.of(account);
        });
    }

    /** Works with a service in one transaction. */
    static <S, T> T at(Instant now, Class<S> service, Function<S, T> work) {
        return inTransaction(entities -> work.apply(Wired.at(now, entities).get(service)));
    }

    /** The same, for what answers nothing. */
    static <S> void does(Instant now, Class<S> service, Consumer<S> work) {
        at(now, service, wired -> {
            work.accept(wired);
            return null;
        });
    }

    /** Begins without an account. @return the secret of the letter's link */
    String begin() {
        does(
                NOW,
                SubmissionStart.class,
                start -> start.begin(
                        "Ada Obi", email, "A trust", UUID.randomUUID().toString()));
        return secret(email, "submit");
    }

    /** Writes everything that is needed. */
    void write(String secret) {
        does(NOW, SubmissionService.class, service -> {
            service.organisation(secret, organisation);
            service.save(
                    secret,
                    StudyPart.ABOUT,
                    Map.of(
                            "title", title,
                            "summary", "Twelve porters trained as theatre assistants, and eleven stayed.",
                            "stage", "ESTABLISHED",
                            "pillar", "GET_ON",
                            "intentions", "4,5",
                            "roles", "clinical-support",
                            "setting", "HOSPITAL",
                            "area", "wessex"));
            service.save(
                    secret,
                    StudyPart.STORY,
                    Map.of("challenge", "Theatres could not fill their posts.", "did", "We asked the porters."));
            service.save(
                    secret,
                    StudyPart.RESULTS,
                    Map.of(
                            "measure1", "Vacant posts",
                            "before1", "14",
                            "after1", "3",
                            "how1", "Each March",
                            "notWorked", "Evening classes."));
            service.save(
                    secret,
                    StudyPart.LEARNED,
                    Map.of("learned", "Ask earlier.", "startMonth", "3", "startYear", "2025"));
            service.contact(secret, true, true, "Dee Rector", authority);
        });
    }

    /** Begins, writes and sends. @return the secret of the author's link */
    String sent() {
        String secret = begin();
        write(secret);
        does(NOW, SubmissionService.class, service -> service.submit(secret));
        return secret;
    }

    long id(String secret) {
        return look(secret).id();
    }

    SubmissionView look(String secret) {
        return at(NOW, SubmissionService.class, service -> service.look(secret).orElseThrow());
    }

    void confirm() {
        String secret = secret(authority, "confirm");
        does(NOW, AuthorityDesk.class, desk -> desk.answer(secret, true));
    }

    /** Notes that everything is as it should be. */
    static void judge(Actor editor, long id) {
        does(
                NOW,
                Reviewing.class,
                reviewing -> reviewing.note(
                        editor,
                        id,
                        Map.of(),
                        java.util.EnumSet.allOf(StudyCriterion.class),
                        EvidenceStrength.MEASURED));
    }

    static List<String> subjects(String address) {
        return mail(address).stream().map(OutboxMessage::subject).toList();
    }

    static List<OutboxMessage> mail(String address) {
        return inTransaction(entities -> entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", OutboxMessage.class)
                .setParameter(1, address)
                .getResultList());
    }

    /** The secret of the link in the latest letter to an address that has one. */
    static String secret(String address, String page) {
        Pattern link = Pattern.compile("/case-studies/" + page + "/([A-Za-z0-9_-]{43})");
        List<OutboxMessage> all = mail(address);
        for (int i = all.size() - 1; i >= 0; i--) {
            Matcher found = link.matcher(all.get(i).textBody());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("No link for " + page);
    }
}
