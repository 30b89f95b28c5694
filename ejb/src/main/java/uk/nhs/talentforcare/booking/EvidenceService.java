package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Shows schools what they can show for Gatsby benchmark 5, and keeps how many visits they would like. */
@Stateless
public class EvidenceService {

    private static final int MOST_VISITS = 100;
    private static final int YEARS_BACK = 5;

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private TalkReportRepository reports;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A school whose evidence somebody may see. */
    public record School(long id, String name) {}

    /** The schools whose contact the actor is. */
    public List<School> schools(Actor actor) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        return actor.organisationsAs(Role.SCHOOL_CONTACT).stream()
                .sorted()
                .map(organisations::find)
                .flatMap(java.util.Optional::stream)
                .filter(school -> school.kind().hasBenchmarks())
                .map(school -> new School(school.id(), school.name()))
                .toList();
    }

    /** Academic years that can be shown, this one first. */
    public List<AcademicYear> years() {
        int now = AcademicYear.of(clock.instant()).firstYear();
        return java.util.stream.IntStream.range(0, YEARS_BACK)
                .mapToObj(back -> new AcademicYear(now - back))
                .toList();
    }

    /**
     * What a school can show for an academic year.
     *
     * @throws NotFound if the actor does not act for the school
     */
    public Evidence of(Actor actor, long schoolId, AcademicYear year) {
        Organisation school = mine(actor, schoolId);
        BenchmarkRule rule = evidence.rule(
                        college(school) ? "COLLEGE" : "SCHOOL",
                        java.time.LocalDate.of(year.firstYear(), java.time.Month.SEPTEMBER, 1))
                .orElseThrow(() -> new NotFound("rule of " + year.label()));
        List<EvidenceTalk> talks = evidence.delivered(schoolId, year);
        List<Evidence.Line> lines = Arrays.stream(YearGroup.values())
                .filter(group -> group.number() >= (college(school) ? 12 : 7))
                .map(group -> line(group, talks, rule))
                .toList();
        return new Evidence(
                schoolId,
                school.name(),
                school.urn().orElse(""),
                year,
                rule,
                lines,
                talks,
                evidence.intent(schoolId, year),
                evidence.count(schoolId, year, TalkState.CONFIRMED),
                evidence.count(schoolId, year, TalkState.AWAITING_OUTCOME),
                reports.countHappened(schoolId, year));
    }

    /** Keeps how many visits a school would like in an academic year. */
    public void intend(Actor actor, long schoolId, AcademicYear year, Integer visits) {
        mine(actor, schoolId);
        if (visits == null || visits < 1 || visits > MOST_VISITS) {
            throw new Invalid("visits", "Enter how many visits you would like, 1 to " + MOST_VISITS);
        }
        evidence.intend(schoolId, year, visits);
        audit.record(actor, "intend-visits", "organisation", schoolId, null, null);
    }

    /** A school says no longer how many visits it would like in an academic year; nothing happens if it has not said. */
    public void takeBackIntent(Actor actor, long schoolId, AcademicYear year) {
        mine(actor, schoolId);
        if (evidence.forgetIntent(schoolId, year)) {
            audit.record(actor, "take-back-intended-visits", "organisation", schoolId, null, null);
        }
    }

    private static Evidence.Line line(YearGroup group, List<EvidenceTalk> talks, BenchmarkRule rule) {
        List<EvidenceTalk> theirs = talks.stream()
                .filter(talk -> talk.counts(rule))
                .filter(talk -> talk.pupils().getOrDefault(group, 0) > 0)
                .toList();
        int pupils = theirs.stream().mapToInt(talk -> talk.pupils().get(group)).sum();
        return new Evidence.Line(group, theirs.size(), pupils, theirs.size() >= rule.encounters());
    }

    private static boolean college(Organisation school) {
        return school.kind() == OrganisationKind.COLLEGE;
    }

    private Organisation mine(Actor actor, long schoolId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        return organisations
                .find(schoolId)
                .filter(school -> school.kind().hasBenchmarks())
                .filter(school -> permissions.allows(
                        actor,
                        Permission.MANAGE_TALK_REQUEST,
                        schoolId,
                        school.localAreaCode().orElse(null)))
                .orElseThrow(() -> new NotFound("school " + schoolId));
    }
}
