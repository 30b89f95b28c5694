package uk.nhs.talentforcare.coldspot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditEntry;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.OrganisationStatus;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.place.LocalArea;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** Lets a coordinator write to the contacts of a school that has had no encounter: once in 30 days, whoever does it. */
@Stateless
public class ColdSpotDesk {

    private static final String WRITTEN = "write-to-cold-spot";
    private static final String ORGANISATION = "organisation";
    private static final Duration BETWEEN = Duration.ofDays(30);
    private static final int LONGEST = 1000;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PlaceRepository places;

    @Inject
    private ColdSpotRepository spots;

    @Inject
    private AuditRepository log;

    @Inject
    private AuditLog audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /** @throws NotFound if there is no such school that is open in the actor's areas */
    public ColdSpotView view(Actor actor, long schoolId) {
        permissions.require(actor, Permission.STEP_IN);
        Organisation school = mine(actor, organisations.find(schoolId), schoolId);
        List<Account> contacts = accounts.colleagues(Role.SCHOOL_CONTACT, schoolId);
        Optional<Instant> written = writtenAt(schoolId);
        long inReach = school.point().map(spots::inReach).orElse(0L);
        return new ColdSpotView(
                schoolId,
                school.name(),
                school.town() == null ? "" : school.town(),
                school.localAreaCode()
                        .flatMap(places::localArea)
                        .map(LocalArea::name)
                        .orElse(""),
                contacts.stream().map(Account::fullName).toList(),
                school.telephone().orElse(""),
                school.website().orElse(""),
                inReach,
                written.orElse(null),
                !contacts.isEmpty() && open(written),
                letter(actor, school, inReach, ""));
    }

    /**
     * Writes to everybody who asks for talks at a school.
     *
     * @param words what the coordinator adds, may be empty
     * @throws Conflict if somebody has written in the last 30 days, or nobody can be written to
     */
    public void write(Actor actor, long schoolId, String words) {
        permissions.require(actor, Permission.STEP_IN);
        Organisation school = mine(actor, organisations.lock(schoolId), schoolId);
        if (words.length() > LONGEST) {
            throw new Invalid("words", "What you add must be 1,000 characters or fewer");
        }
        writtenAt(schoolId).filter(at -> !open(Optional.of(at))).ifPresent(at -> {
            throw new Conflict(
                    "This school was written to on " + LondonTime.day(at) + ". Wait for 30 days, or telephone it");
        });
        List<Account> contacts = accounts.colleagues(Role.SCHOOL_CONTACT, schoolId);
        if (contacts.isEmpty()) {
            throw new Conflict("Nobody at this school can be written to. Telephone it on the number it publishes");
        }
        String text = letter(actor, school, school.point().map(spots::inReach).orElse(0L), words.strip());
        for (Account contact : contacts) {
            outbox.mail(MailMessage.of(
                    "cold-spot-" + schoolId + "-" + contact.id() + "-" + LondonTime.today(clock.instant()),
                    new EmailAddress(contact.email()),
                    "A talk for your pupils this school year?",
                    text));
        }
        audit.record(actor, WRITTEN, ORGANISATION, schoolId, null, String.valueOf(contacts.size()));
    }

    private boolean open(Optional<Instant> written) {
        return written.map(at -> at.plus(BETWEEN).isBefore(clock.instant())).orElse(true);
    }

    private Optional<Instant> writtenAt(long schoolId) {
        return log.last(WRITTEN, ORGANISATION, schoolId).map(AuditEntry::recordedAt);
    }

    private String letter(Actor actor, Organisation school, long inReach, String words) {
        String near = inReach == 0
                ? "Ambassadors also speak online."
                : inReach + (inReach == 1 ? " ambassador travels" : " ambassadors travel") + " as far as your school.";
        return """
                %s has had no talk by somebody who works in health or care support this school year. %s Asking for one takes three minutes:

                %s
                %s
                If you have no need of one, there is nothing to do.

                %s, your area's coordinator
                """.formatted(
                        school.name(),
                        near,
                        configuration.addressOf("/talks/request"),
                        words.isEmpty() ? "" : "\n" + words + "\n",
                        actor.displayName());
    }

    private Organisation mine(Actor actor, Optional<Organisation> found, long schoolId) {
        return found.filter(school -> school.kind().teachesYoungPeople())
                .filter(school ->
                        school.status() != OrganisationStatus.CLOSED && school.status() != OrganisationStatus.NAMED)
                .filter(school -> permissions.allows(
                        actor,
                        Permission.STEP_IN,
                        schoolId,
                        school.localAreaCode().orElse(null)))
                .orElseThrow(() -> new NotFound("school " + schoolId + " for account " + actor.accountId()));
    }
}
