package uk.nhs.talentforcare.waiting;

import static uk.nhs.talentforcare.account.Role.ADMINISTRATOR;
import static uk.nhs.talentforcare.account.Role.COORDINATOR;
import static uk.nhs.talentforcare.account.Role.EDITOR;
import static uk.nhs.talentforcare.account.Role.LOCAL_LEAD;
import static uk.nhs.talentforcare.account.Role.SAFEGUARDING_DEPUTY;
import static uk.nhs.talentforcare.account.Role.SAFEGUARDING_LEAD;
import static uk.nhs.talentforcare.waiting.Holding.Reach.AREA;
import static uk.nhs.talentforcare.waiting.Holding.Reach.NATION;
import static uk.nhs.talentforcare.waiting.Holding.Reach.ORGANISATION;

import java.util.List;

/**
 * The queues of the product: who holds a piece of work first, who when they are away or late, and what the person who
 * waits is promised. A new queue is one line here.
 */
public enum WorkKind {
    /** Somebody asks to belong to an organisation. */
    MEMBERSHIP_REQUEST("Membership request", Clock.OFFICE, 5, 2, "/workspace/members/{id}", areaThenNation()),
    /** A school has closed, nothing came after it, and talks are booked there. */
    CLOSED_SCHOOL(
            "Closed school with talks booked", Clock.OFFICE, 5, 2, "/workspace/organisations/{id}", areaThenNation()),
    /** The last contact of a school has gone, and its talks have nobody. */
    SCHOOL_WITHOUT_CONTACT(
            "School with talks and no contact", Clock.OFFICE, 5, 2, "/workspace/organisations/{id}", areaThenNation()),
    /** Somebody asks about their own data; the law gives a month, and twenty working days leave some of it. */
    DATA_REQUEST("Request about personal data", Clock.OFFICE, 20, 2, "/workspace/data-requests/{id}", nation()),
    /** A checked file waits to be brought in. */
    IMPORT("Import to confirm", Clock.OFFICE, 5, 2, "/workspace/imports/{id}", nation()),
    /** Reminders about talks were due and have not been sent: something stands still. */
    REMINDERS_LATE("Reminders about talks not sent", Clock.OFFICE, 1, 1, "/workspace/late-reminders", nation()),
    /** Everything about somebody who would like to be an ambassador is confirmed: the coordinator decides. */
    AMBASSADOR_APPLICATION(
            "Ambassador to approve", Clock.OFFICE, 5, 2, "/workspace/ambassadors/{id}", areaThenNation()),
    /** No manager answered, or none can be asked: the organisation's lead says whether somebody works there and may. */
    AMBASSADOR_EMPLOYER(
            "Ambassador’s employer to confirm",
            Clock.OFFICE,
            5,
            5,
            "/workspace/ambassadors/{id}",
            List.of(
                    List.of(new Holding(LOCAL_LEAD, ORGANISATION, null)),
                    List.of(new Holding(COORDINATOR, AREA, null)),
                    List.of(new Holding(COORDINATOR, NATION, null), new Holding(ADMINISTRATOR, NATION, null)))),
    /** A case study was sent: an editor reads it. */
    CASE_STUDY("Case study to review", Clock.OFFICE, 10, 3, "/workspace/case-studies/{id}", editors()),
    /** Nobody says any more that a published case study is true. */
    CASE_STUDY_TRUTH("Case study to check", Clock.OFFICE, 10, 5, "/workspace/case-studies/{id}", editors()),
    /** A concern waits to be acknowledged; administrators never hold one. */
    CONCERN("Concern to read", Clock.OFFICE, 1, 1, "/workspace/concerns/{id}", safeguarding()),
    /**
     * A concern that was read waits to be passed on, or for advice: the local authority's officer hears of an allegation
     * within one working day (Keeping children safe in education, part four).
     */
    CONCERN_DECISION("Concern to decide", Clock.OFFICE, 1, 1, "/workspace/concerns/{id}", safeguarding());

    /** Whose days count. */
    public enum Clock {
        /** Monday to Friday without public holidays. */
        OFFICE,
        /** The same without the school's own holidays: the work waits for a school. */
        SCHOOL
    }

    private final String label;
    private final Clock clock;
    private final int days;
    private final int moreDays;
    private final String path;
    private final List<List<Holding>> holdings;

    WorkKind(String label, Clock clock, int days, int moreDays, String path, List<List<Holding>> holdings) {
        this.label = label;
        this.clock = clock;
        this.days = days;
        this.moreDays = moreDays;
        this.path = path;
        this.holdings = holdings;
    }

    /** What it is, as people read it. */
    public String label() {
        return label;
    }

    public Clock clock() {
        return clock;
    }

    /** Working days that are promised. */
    public int days() {
        return days;
    }

    /** Working days that each later holder has. */
    public int moreDays() {
        return moreDays;
    }

    /** Where the work on a subject is done. */
    public String path(long subjectId) {
        return path.replace("{id}", Long.toString(subjectId));
    }

    /** Who holds it at a level. */
    public List<Holding> holdings(WorkLevel level) {
        return holdings.get(level.ordinal());
    }

    private static List<List<Holding>> nation() {
        List<Holding> administrators = List.of(new Holding(ADMINISTRATOR, NATION, null));
        return List.of(administrators, administrators, administrators);
    }

    private static List<List<Holding>> safeguarding() {
        return List.of(
                List.of(new Holding(SAFEGUARDING_LEAD, AREA, null)),
                List.of(new Holding(SAFEGUARDING_DEPUTY, AREA, null)),
                List.of(new Holding(SAFEGUARDING_LEAD, NATION, null), new Holding(SAFEGUARDING_DEPUTY, NATION, null)));
    }

    private static List<List<Holding>> editors() {
        List<Holding> editors = List.of(new Holding(EDITOR, NATION, null));
        return List.of(
                editors, editors, List.of(new Holding(EDITOR, NATION, null), new Holding(ADMINISTRATOR, NATION, null)));
    }

    private static List<List<Holding>> areaThenNation() {
        return List.of(
                List.of(new Holding(COORDINATOR, AREA, false)),
                List.of(new Holding(COORDINATOR, AREA, true)),
                List.of(new Holding(COORDINATOR, NATION, null), new Holding(ADMINISTRATOR, NATION, null)));
    }
}
