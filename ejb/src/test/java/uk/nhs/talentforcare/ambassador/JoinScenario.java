package uk.nhs.talentforcare.ambassador;

import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.outbox.OutboxMessage;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.testing.Wired;

/** Somebody who applies to be an ambassador, those whom they name, and services at a moment. */
final class JoinScenario {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final String AREA = "south-west";

    private static final Pattern LINK = Pattern.compile("https://talent\\.example\\.org/\\S+/([A-Za-z0-9_-]{43})");

    private JoinScenario() {}

    static Organisation trust() {
        return inTransaction(entities -> {
            Organisation trust = new Organisation(
                            OrganisationKind.NHS_TRUST,
                            "Trust " + UUID.randomUUID(),
                            Slug.of("trust-" + UUID.randomUUID()),
                            NOW)
                    .locatedAt("Bath", Postcode.parse("BA1 3NG"), new GeoPoint(51.39, -2.39), AREA);
            new OrganisationRepository(entities).addNow(trust);
            new PlaceRepository(entities).addIfAbsent("BA1", new GeoPoint(51.39, -2.36));
            return trust;
        });
    }

    static Account person(Consumer<Account> holding) {
        return inTransaction(entities -> {
            Account account =
                    new Account(EmailAddress.parse("person-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", NOW);
            holding.accept(account);
            new AccountRepository(entities).addNow(account);
            return account;
        });
    }

    static String email() {
        return "manager-" + UUID.randomUUID() + "@trust.example.org";
    }

    static Actor actor(Account account) {
        return inTransaction(entities ->
                Actor.of(new AccountRepository(entities).find(account.id()).orElseThrow()));
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

    static Map<String, String> rightAnswers() {
        return Briefing.questions().stream()
                .collect(Collectors.toMap(Briefing.Question::key, Briefing.Question::right));
    }

    /** Answers every page; nothing is sent. */
    static void answerAll(Account applicant, Organisation trust, EmploymentWay way, String workEmail, String manager) {
        Actor actor = actor(applicant);
        does(NOW, JoinService.class, join -> {
            join.job(actor, "Porter", "estates-facilities-and-portering", "EMPLOYEE", true);
            if (trust == null) {
                join.employer(actor, "Harbour Care", AREA);
            } else {
                join.employer(actor, trust.id(), "");
            }
            join.manager(actor, way.name(), workEmail, "Max Manager", manager);
            join.talks(
                    actor,
                    new JoinService.Talks(
                            "EITHER",
                            List.of("WAYS_IN"),
                            List.of("KS3"),
                            List.of("English", "British Sign Language"),
                            "Welsh",
                            "From school",
                            "My story"));
            join.travel(actor, "ba1 3ng", "10", "30");
            join.safety(actor, true, rightAnswers());
        });
    }

    static void send(Account applicant) {
        does(NOW, JoinSending.class, sending -> sending.send(actor(applicant)));
    }

    /** Somebody of a trust whose manager has agreed and whom the coordinator has approved. */
    static Account approved(Organisation trust) {
        Account person = person(account -> {});
        Account coordinator = person(account -> account.grant(Role.COORDINATOR, null, AREA));
        String manager = email();
        answerAll(person, trust, EmploymentWay.MANAGER, "", manager);
        send(person);
        does(NOW, ManagerDesk.class, desk -> desk.agree(token(manager)));
        does(
                NOW,
                Approvals.class,
                desk -> desk.approve(actor(coordinator), ambassador(person).id()));
        return person;
    }

    static Ambassador ambassador(Account account) {
        return inTransaction(entities ->
                new AmbassadorRepository(entities).findByAccount(account.id()).orElseThrow());
    }

    static EmployerConfirmation question(Account account, ConfirmationKind kind) {
        return inTransaction(entities -> new EmployerConfirmationRepository(entities)
                .current(account.id(), kind)
                .orElseThrow());
    }

    static List<OutboxMessage> mail(String address) {
        return inTransaction(entities -> mail(entities, address));
    }

    private static List<OutboxMessage> mail(EntityManager entities, String address) {
        return entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.recipient = ?1 ORDER BY m.id", OutboxMessage.class)
                .setParameter(1, address)
                .getResultList();
    }

    static List<String> subjects(String address) {
        return mail(address).stream().map(OutboxMessage::subject).toList();
    }

    /** The secret of the link in the latest letter to an address that has one. */
    static String token(String address) {
        List<OutboxMessage> all = mail(address);
        for (int i = all.size() - 1; i >= 0; i--) {
            Matcher link = LINK.matcher(all.get(i).textBody());
            if (link.find()) {
                return link.group(1);
            }
        }
        throw new AssertionError("no letter with a link to " + address);
    }
}
