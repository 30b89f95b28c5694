package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** What ambassadors do with their own part in the campaign once they are approved; each is one transaction. */
@Stateless
public class AmbassadorLife {

    /** Days in which a manager at a new employer has to agree. */
    public static final int AGREEMENT_DAYS = 30;

    private static final int LONGEST_BREAK_DAYS = 366;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private PhotographRepository photographs;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private EmployerChecks employer;

    @Inject
    private AmbassadorLetters letters;

    @Inject
    private IndexChanges index;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Renews code of conduct and briefing for twelve months from today.
     *
     * @param given the answers to the check of understanding, field to value
     * @throws Invalid with an explanation for each answer that is wrong
     */
    public void renew(Actor actor, boolean agrees, Map<String, String> given) {
        Ambassador me = mine(actor);
        Map<String, String> wrong = Briefing.wrong(given);
        if (!agrees) {
            wrong.put("conduct", "Tick the box if you accept the code of conduct");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        LocalDate today = today();
        me.agrees(Briefing.CONDUCT_EDITION, today).briefed(today);
        audit.record(actor, "pass-briefing", EmployerChecks.SUBJECT, me.id(), me.state(), me.state());
    }

    /** A break until a day, on which they are back by themselves. @param back {@code null} if what was typed is no day */
    public void pause(Actor actor, LocalDate back) {
        Ambassador me = mine(actor);
        LocalDate today = today();
        if (back == null || !back.isAfter(today)) {
            throw new Invalid("back", "Enter the day on which you are back, after today, like 12 March 2027");
        }
        if (back.isAfter(today.plusDays(LONGEST_BREAK_DAYS))) {
            throw new Invalid("back", "A break is a year at most. If you do not know when you are back, you can leave");
        }
        if (me.state() != AmbassadorState.APPROVED) {
            throw new Conflict("You have a break already");
        }
        me.pauseUntil(back, clock.instant());
        changed(actor, "pause", me, AmbassadorState.APPROVED);
    }

    /** They are back earlier than they said. */
    public void comeBack(Actor actor) {
        Ambassador me = mine(actor);
        if (me.state() == AmbassadorState.PAUSED) {
            me.comeBack(clock.instant());
            changed(actor, "come-back", me, AmbassadorState.PAUSED);
        }
    }

    /**
     * They leave: nobody finds them any more, and they book no more talks. Bookings have been dealt with before.
     *
     * @param talksStand whether they give the talks that are confirmed; until then they keep their diary
     */
    public void leave(Actor actor, boolean talksStand) {
        Ambassador me = mine(actor);
        AmbassadorState before = me.state();
        me.leave(clock.instant());
        photographs.remove(me.id());
        employer.stop(me);
        if (!talksStand) {
            takeRoleAway(me);
        }
        changed(actor, "leave", me, before);
        letters.left(me, employer.person(me), talksStand);
    }

    /**
     * Somebody else has taken them out: nobody finds them any more, and they may apply again from elsewhere. The caller
     * ends the role.
     */
    @ForServices
    public void letGo(Actor by, long accountId) {
        ambassadors
                .lockByAccount(accountId)
                .filter(them -> them.state() == AmbassadorState.APPROVED || them.state() == AmbassadorState.PAUSED)
                .ifPresent(them -> {
                    AmbassadorState before = them.state();
                    them.leave(clock.instant());
                    photographs.remove(them.id());
                    employer.stop(them);
                    changed(by, "let-go", them, before);
                });
    }

    /**
     * What somebody tells who works elsewhere now.
     *
     * @param area only for an employer that is not in the register
     * @param talksOpen whether they have talks and have not said what becomes of them
     */
    public record NewEmployer(
            String jobTitle,
            Long organisationId,
            String employerName,
            String area,
            String way,
            String workEmail,
            String managerName,
            String managerEmail,
            boolean talksOpen) {

        public NewEmployer(
                String jobTitle,
                Long organisationId,
                String employerName,
                String area,
                String way,
                String workEmail,
                String managerName,
                String managerEmail) {
            this(jobTitle, organisationId, employerName, area, way, workEmail, managerName, managerEmail, false);
        }
    }

    /** They work elsewhere: both questions are asked there, and what is booked stands. History stays. */
    public void changeEmployer(Actor actor, NewEmployer now) {
        Ambassador me = mine(actor);
        JoinChecks checks = new JoinChecks();
        checks.text("jobTitle", now.jobTitle(), 120, "Enter your job title");
        EmploymentWay way =
                checks.choice("way", EmploymentWay.class, now.way(), "Choose who can confirm where you work");
        if (way == EmploymentWay.COORDINATOR) {
            checks.reject("way", "Choose who can confirm where you work");
        }
        if (way == EmploymentWay.LOCAL_LEAD && now.organisationId() == null) {
            checks.reject("way", JoinChecks.NO_LEAD);
        }
        String work = way == EmploymentWay.WORK_EMAIL ? checks.workEmail("workEmail", now.workEmail()) : null;
        checks.person("managerName", now.managerName(), "Enter your manager’s name");
        String manager = checks.managerEmail("managerEmail", now.managerEmail(), way);
        if (manager != null
                && (manager.equals(work) || manager.equals(employer.person(me).email()))) {
            checks.reject("managerEmail", "Enter your manager’s address, not your own");
        }
        String area = now.area();
        if (now.organisationId() == null) {
            checks.text("name", now.employerName(), 200, "Choose where you work, or enter the name of your employer");
            if (area.isEmpty()) {
                checks.reject("area", "Choose the area that you work in");
            }
        } else {
            checks.atMost("name", now.employerName(), 200);
            area = organisations
                    .find(now.organisationId())
                    .filter(found ->
                            found.status().bookable() && JoinService.employers().contains(found.kind()))
                    .flatMap(Organisation::localAreaCode)
                    .orElse("");
            if (area.isEmpty()) {
                checks.reject("organisation", "Choose one of those in the list");
            }
        }
        if (now.talksOpen()) {
            checks.reject("talks", "Choose what becomes of the talks that you have booked");
        }
        checks.done();
        takeRoleAway(me);
        me.worksAs(now.jobTitle(), me.roleFamily(), now.organisationId(), area)
                .employedBy(now.employerName().isEmpty() ? null : now.employerName())
                .changesEmployer(today().plusDays(AGREEMENT_DAYS));
        employer.person(me).grant(Role.AMBASSADOR, now.organisationId(), now.organisationId() == null ? area : null);
        employer.stop(me);
        employer.ask(me, way, work, now.managerName(), manager);
        changed(actor, "change-employer", me, me.state());
    }

    private void takeRoleAway(Ambassador me) {
        var person = employer.person(me);
        person.roles().stream()
                .filter(role -> role.role() == Role.AMBASSADOR)
                .forEach(role -> person.revoke(
                        Role.AMBASSADOR,
                        role.organisationId().orElse(null),
                        role.localAreaCode().orElse(null)));
    }

    private void changed(Actor actor, String action, Ambassador me, AmbassadorState before) {
        index.changed(IndexChanges.AMBASSADORS, me.id());
        audit.record(actor, action, EmployerChecks.SUBJECT, me.id(), before, me.state());
    }

    private LocalDate today() {
        return LondonTime.today(clock.instant());
    }

    private Ambassador mine(Actor actor) {
        JoinService.requireSignedIn(actor);
        return ambassadors
                .lockByAccount(actor.accountId())
                .filter(me -> me.state() == AmbassadorState.APPROVED || me.state() == AmbassadorState.PAUSED)
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }
}
