package uk.nhs.talentforcare.concern;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Retry;
import uk.nhs.talentforcare.shared.Violations;

/** Takes concerns from anybody, signed in or not. What it has acknowledged is kept. */
@Stateless
public class ConcernReporting {

    /** The most concerns that are taken from one network address in an hour: a school has one for all. */
    static final int MOST_REPORTS_AN_HOUR = 30;

    /** Working days within which a concern is read (domain: one). */
    static final int WORKING_DAYS_TO_READ = 1;

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final String AUDIT_SUBJECT = "concern";

    @Inject
    private ConcernRepository concerns;

    @Inject
    private ConcernSecrets secrets;

    @Inject
    private ConcernSubjects subjects;

    @Inject
    private ConcernWork work;

    @Inject
    private PlaceRepository places;

    @Inject
    private ReferenceRepository reference;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private AuditLog audit;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /** What a link was about, as people read it; empty if it was about nothing that we know. */
    public String about(String about) {
        return subjects.find(about).map(ConcernSubject::label).orElse("");
    }

    /** Whether the link's page says which local area it is about, so that nobody needs to be asked. */
    public boolean knowsArea(String about) {
        return subjects.find(about).map(ConcernSubject::localAreaCode).isPresent();
    }

    /** Local areas that can be chosen, without retired ones: code to name, in the usual order. */
    public Map<String, String> offeredLocalAreas() {
        Map<String, String> areas = new LinkedHashMap<>();
        reference.localAreas().stream()
                .filter(area -> !area.retired())
                .forEach(area -> areas.put(area.code(), area.name()));
        return areas;
    }

    /**
     * Checks what was typed without keeping it.
     *
     * @return the day by which it would be read
     * @throws Invalid with a message a field
     */
    public LocalDate check(ReportConcern command) {
        Invalid.check(command, validator);
        if (!command.localArea().isEmpty()
                && places.localArea(command.localArea()).isEmpty()) {
            throw new Invalid("localArea", "Choose a part of the country from the list");
        }
        return readBy(clock.instant());
    }

    /**
     * Keeps a concern and tells whoever must read it, in one transaction. The same form sent again gets the same answer,
     * and is another entry only if its words have changed.
     *
     * @param remoteAddress the network address it came from, which is not kept
     * @throws Invalid with a message a field
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ConcernReceipt report(Actor actor, ReportConcern command, String remoteAddress) {
        ConcernReporting self = context.getBusinessObject(ConcernReporting.class);
        try {
            return Retry.onDeadlock(() -> self.keep(actor, command, remoteAddress));
        } catch (ConcernSentTwice e) {
            return self.keep(actor, command, remoteAddress);
        }
    }

    /** The transaction of {@link #report}; call that instead. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public ConcernReceipt keep(Actor actor, ReportConcern command, String remoteAddress) {
        check(command);
        Instant now = clock.instant();
        Optional<ConcernSubject> subject = subjects.find(command.about());
        ConcernStatement statement = statement(command, subject);
        String key = command.submissionKey();
        Optional<Concern> known = concerns.findBySubmission(secrets.submissionMac(key));
        if (known.isPresent()) {
            addIfChanged(known.get(), statement, now);
            return receipt(known.get(), key);
        }
        countReport(remoteAddress, now);
        Concern concern = concern(command, subject, statement, now);
        if (actor.signedIn() && command.known()) {
            concern.reportedBy(actor.accountId());
        }
        try {
            concerns.add(concern);
        } catch (PersistenceException e) {
            if (Violations.isDuplicateOf("uq_concern_submission", e)) {
                throw new ConcernSentTwice();
            }
            throw e;
        }
        // The log is read by people who may not know who told it.
        audit.record(Actor.VISITOR, "report-concern", AUDIT_SUBJECT, concern.id(), null, concern.state());
        work.begin(concern);
        return receipt(concern, key);
    }

    private Concern concern(
            ReportConcern command, Optional<ConcernSubject> subject, ConcernStatement statement, Instant now) {
        String name = secrets.reference(command.submissionKey());
        String chosen = command.localArea().isEmpty() ? null : command.localArea();
        Concern concern = new Concern(
                        name,
                        secrets.codeMac(name, secrets.code(command.submissionKey())),
                        secrets.submissionMac(command.submissionKey()),
                        now,
                        readBy(now).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant())
                .says(secrets.seal(name, statement), command.danger(), command.underEighteen())
                .belongsTo(
                        subject.map(ConcernSubject::organisationId).orElse(null),
                        subject.map(ConcernSubject::localAreaCode).orElse(chosen));
        subject.ifPresent(found -> concern.isAbout(found.accountIds()));
        return concern;
    }

    private static ConcernStatement statement(ReportConcern command, Optional<ConcernSubject> subject) {
        return new ConcernStatement(
                command.happened(),
                command.whom(),
                command.occurred(),
                command.reach(),
                subject.map(ConcernSubject::detail).orElse(""),
                subject.map(ConcernSubject::path).orElse(""));
    }

    /** Somebody went back, wrote something else and sent it again: that must not be lost either. */
    private void addIfChanged(Concern concern, ConcernStatement statement, Instant now) {
        if (!secrets.statement(concern).equals(statement)) {
            String text = statement.prose();
            String mac = secrets.submissionMac(concern.reference() + " " + text);
            if (!concerns.noted(concern.id(), mac)) {
                concerns.add(new ConcernNote(
                        concern, NoteKind.ADDED, null, mac, secrets.sealNote(concern.reference(), text), now));
                concern.hearMore(now);
                work.begin(concern);
            }
        }
    }

    private void countReport(String remoteAddress, Instant now) {
        String address = secrets.attemptMac("address " + remoteAddress);
        if (concerns.attempts(AttemptKind.REPORT, address, now.minus(MEMORY)) >= MOST_REPORTS_AN_HOUR) {
            throw new Invalid(
                    "happened",
                    "Too many concerns have come from your network in the last hour. Nothing was sent. Telephone one of"
                            + " the people above, or try again in an hour");
        }
        concerns.remember(AttemptKind.REPORT, address, now);
    }

    private ConcernReceipt receipt(Concern concern, String submissionKey) {
        return new ConcernReceipt(
                concern.reference(),
                secrets.code(submissionKey),
                LondonTime.today(concern.acknowledgeBy().minusSeconds(1)));
    }

    private LocalDate readBy(Instant now) {
        return holidays.workingDays().after(LondonTime.today(now), WORKING_DAYS_TO_READ);
    }

    /** Forgets who sent how much. */
    public void forgetAttempts() {
        concerns.forgetAttempts(clock.instant().minus(MEMORY));
    }
}
