package uk.nhs.talentforcare.privacy;

/**
 * What goes by itself after a time. Each rule removes whole rows, or the person from rows that count, older than its
 * period; the period is configuration ({@link #key()}). Accounts that nobody uses are not here: erasing one is more than a
 * statement.
 */
public enum RetentionRule {
    SENT_MAIL("Emails that were sent", 30, "outbox_message WHERE state = 'SENT' AND sent_at < ?", Deed.DELETE),
    PARKED_MAIL(
            "Emails that could not be sent",
            90,
            "outbox_message WHERE state = 'PARKED' AND created_at < ?",
            Deed.DELETE),
    BOOKING_CONTACTS(
            "Contact details of a talk, after the talk",
            30,
            "booking WHERE starts_at < ? AND (contact_name IS NOT NULL OR contact_telephone IS NOT NULL"
                    + " OR arrival IS NOT NULL)",
            "contact_name = NULL, contact_telephone = NULL, arrival = NULL"),
    AUTOMATIC_CONFIRMATIONS(
            "What a school had said about the day of a talk before anybody booked it, after its closing date",
            30,
            "automatic_confirmation WHERE talk_request_id IN (SELECT talk_request_id FROM talk WHERE closes_at < ?)",
            Deed.DELETE),
    BOOKING_STAFF(
            "Who stayed in the room, after the talk",
            1095,
            "booking WHERE starts_at < ? AND staff_present IS NOT NULL",
            "staff_present = NULL"),
    TALK_QUESTIONS(
            "Questions about a talk, after the talk or its request was over",
            30,
            "talk_question WHERE (SELECT GREATEST(t.closes_at, t.state_since, COALESCE((SELECT MAX(b.starts_at)"
                    + " FROM booking b WHERE b.live_talk_id = t.id), t.closes_at)) FROM talk t"
                    + " WHERE t.id = talk_question.talk_id) < ?",
            Deed.DELETE),
    ACCOUNT_LINKS("Links by email that ended", 7, "account_link WHERE expires_at < ?", Deed.DELETE),
    ENDED_SESSIONS(
            "Sessions that ended", 30, "account_session WHERE COALESCE(ended_at, last_seen_at) < ?", Deed.DELETE),
    MEMBERSHIP_REQUESTS(
            "Wishes to belong that were declined or withdrawn",
            180,
            "membership_request WHERE state IN ('DECLINED', 'WITHDRAWN') AND decided_at < ?",
            Deed.DELETE),
    AMBASSADOR_APPLICATIONS(
            "Answers of people who applied to be ambassadors, after the last change",
            180,
            "ambassador_application WHERE changed_at < ?",
            Deed.DELETE),
    EMPLOYER_CONTACTS(
            "Names and email addresses of managers who were asked, after the answer",
            30,
            "employer_confirmation WHERE answered_at < ? AND (person_name IS NOT NULL OR person_email IS NOT NULL)",
            "person_name = NULL, person_email = NULL"),
    UNSENT_CASE_STUDIES(
            "Case studies that were begun and not sent, after the last change",
            180,
            "case_study_submission WHERE state = 'DRAFT' AND changed_at < ?",
            Deed.DELETE),
    ENDED_CASE_STUDIES(
            "Case studies that were taken back or declined",
            180,
            "case_study_submission WHERE state IN ('WITHDRAWN', 'DECLINED') AND ended_at < ?",
            Deed.DELETE),
    CASE_STUDY_AUTHORITIES(
            "Names and email addresses of those who confirmed a case study for an organisation, after the answer",
            30,
            "case_study_submission WHERE authority_answered_at < ? AND authority_email IS NOT NULL"
                    + " AND state IN ('PUBLISHED', 'UNPUBLISHED')",
            "authority_name = NULL, authority_email = NULL"),
    CASE_STUDY_QUESTIONS(
            "Questions to contacts of case studies, after they were asked",
            90,
            "case_study_question WHERE asked_at < ?",
            Deed.DELETE),
    UNAGREED_CONTACTS(
            "Contacts of case studies who were asked and have not agreed",
            90,
            "case_study_contact WHERE agreed_at IS NULL AND asked_at < ?",
            Deed.DELETE),
    CASE_STUDY_LINKS("Links to case studies that ended", 7, "case_study_link WHERE expires_at < ?", Deed.DELETE),
    UNCONFIRMED_SEARCHES(
            "Saved searches that nobody confirmed",
            3,
            "saved_search WHERE state = 'WAITING' AND asked_at < ?",
            Deed.DELETE),
    STOPPED_SEARCHES(
            "Saved searches that were stopped",
            30,
            "saved_search WHERE state = 'STOPPED' AND stopped_at < ?",
            Deed.DELETE),
    SAVED_SEARCH_LINKS("Links to saved searches that ended", 7, "saved_search_link WHERE expires_at < ?", Deed.DELETE),
    SEARCH_READERS(
            "Email addresses without a saved search",
            1,
            "search_reader WHERE created_at < ? AND id NOT IN (SELECT reader_id FROM saved_search)",
            Deed.DELETE),
    AWAY_DATES("Days away that are over", 30, "away WHERE last_day < ?", Deed.DELETE),
    /**
     * Ten years: what "Keeping children safe in education" (part four, record keeping) asks for allegations about adults
     * who work with children. Notes go with it.
     */
    CONCERNS("Concerns, after they were closed", 3653, "concern WHERE closed_at < ?", Deed.DELETE),
    DATA_REQUESTS("Answered requests about personal data", 1095, "data_request WHERE closed_at < ?", Deed.DELETE);

    private static final class Deed {
        private static final String DELETE = "";
    }

    private final String label;
    private final int days;
    private final String rows;
    private final String cleared;

    RetentionRule(String label, int days, String rows, String cleared) {
        this.label = label;
        this.days = days;
        this.rows = rows;
        this.cleared = cleared;
    }

    /** What it removes, as people read it. */
    public String label() {
        return label;
    }

    /** Days after which it goes, unless configuration says otherwise. */
    public int usualDays() {
        return days;
    }

    /** The configuration key of its period, in days. */
    public String key() {
        return "RETENTION_" + name() + "_DAYS";
    }

    /** Whether whole rows go; otherwise only the person in them does. */
    public boolean removesRows() {
        return cleared.isEmpty();
    }

    String count() {
        return "SELECT COUNT(*) FROM " + rows;
    }

    /** One portion: long locks would stop the people who work meanwhile. */
    String apply(int most) {
        if (removesRows()) {
            return "DELETE FROM " + rows + " LIMIT " + most;
        }
        int where = rows.indexOf(" WHERE ");
        return "UPDATE " + rows.substring(0, where) + " SET " + cleared + rows.substring(where) + " LIMIT " + most;
    }
}
