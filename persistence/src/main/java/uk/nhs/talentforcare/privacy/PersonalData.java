package uk.nhs.talentforcare.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the platform holds about people who have an account: one entry a kind of record. It is the record of processing
 * (article 30 UK GDPR) that the privacy notice shows, the list of what an export contains (articles 15 and 20), and what
 * erasure removes (article 17). A test fails when a table that refers to an account stands in no entry.
 *
 * <p>In every statement {@code ?} is the account's id; each may occur several times.
 */
public enum PersonalData {
    ACCOUNT(
            "account",
            "Your account: name, email address, telephone if you gave one",
            "So that you can sign in and be reached about what you do here",
            LawfulBasis.PUBLIC_TASK,
            "Until you erase it, or 3 years after you last signed in",
            "SELECT email, first_name, last_name, telephone, created_at, last_sign_in_at, suspended FROM account"
                    + " WHERE id = ?"),
    ROLES(
            "account_role",
            "What you may do, and for which organisation or area",
            "So that each person sees only what is theirs to see",
            LawfulBasis.PUBLIC_TASK,
            "As long as your account",
            "SELECT r.role, o.name AS organisation, r.local_area_code AS local_area FROM account_role r"
                    + " LEFT JOIN organisation o ON o.id = r.organisation_id WHERE r.account_id = ? ORDER BY r.id",
            "DELETE FROM account_role WHERE account_id = ?"),
    MEMBERSHIP_REQUESTS(
            "membership_request",
            "Your wishes to belong to an organisation, and who decided them how",
            "So that only people who belong are let in",
            LawfulBasis.PUBLIC_TASK,
            "180 days after a wish was declined or withdrawn; confirmed ones as long as your account",
            "SELECT m.role, o.name AS organisation, m.local_area_code AS local_area, m.state, m.asked_at, m.decided_at,"
                    + " m.way, m.decline_reason, m.decline_text FROM membership_request m"
                    + " LEFT JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = ? ORDER BY m.id",
            "DELETE FROM membership_request WHERE account_id = ?"),
    ACCOUNT_DECISIONS(
            "account_decision",
            "What administrators decided about your account, and why",
            "So that you and we can see who let you in, kept you out or changed what you may do",
            LawfulBasis.PUBLIC_TASK,
            "As long as your account",
            "SELECT decision, about, reason, decided_at FROM account_decision WHERE account_id = ? ORDER BY id",
            "DELETE FROM account_decision WHERE account_id = ?"),
    SESSIONS(
            "account_session",
            "Where you are signed in: the kind of device, since when",
            "So that you can see and end your sessions",
            LawfulBasis.PUBLIC_TASK,
            "30 days after a session ended",
            "SELECT device, created_at, last_seen_at, ended_at FROM account_session WHERE account_id = ? ORDER BY id",
            "DELETE FROM account_session WHERE account_id = ?"),
    IDENTITIES(
            "account_identity",
            "Other sign-ins that you connected with your account, such as your employer's: the number that stands for you"
                    + " there, and your email address there",
            "So that you can sign in without another password",
            LawfulBasis.PUBLIC_TASK,
            "Until you disconnect it, or as long as your account",
            "SELECT provider, issuer, subject, shown_as AS email_there, linked_at, last_used_at FROM account_identity"
                    + " WHERE account_id = ? ORDER BY id",
            "DELETE FROM account_identity WHERE account_id = ?"),
    SECOND_FACTOR(
            "second_factor",
            "Your second factor: the key that your authenticator app has too, sealed, and since when it is on",
            "So that somebody who learns your password still cannot get in",
            LawfulBasis.PUBLIC_TASK,
            "Until you turn it off, or as long as your account",
            "SELECT created_at, turned_on_at FROM second_factor WHERE account_id = ?",
            "DELETE FROM second_factor WHERE account_id = ?"),
    RECOVERY_CODES(
            "recovery_code",
            "Your recovery codes, in scrambled form, and when each was used",
            "So that you get in when your phone is lost, once with each",
            LawfulBasis.PUBLIC_TASK,
            "Until you get new ones, or as long as your second factor",
            "SELECT used_at FROM recovery_code WHERE account_id = ? ORDER BY id",
            "DELETE FROM recovery_code WHERE account_id = ?"),
    SIGN_UP(
            "sign_up",
            "Your answers while you ask to take part in another way",
            "So that nothing is asked twice",
            LawfulBasis.PUBLIC_TASK,
            "3 days",
            "SELECT s.role, o.name AS organisation, s.organisation_name, s.local_area_code AS local_area, s.created_at"
                    + " FROM sign_up s LEFT JOIN organisation o ON o.id = s.organisation_id WHERE s.account_id = ?"
                    + " ORDER BY s.id",
            "DELETE FROM sign_up WHERE account_id = ?"),
    KEPT_FORM(
            "kept_form",
            "What you wrote in a form that you sent after you had been signed out, sealed",
            "So that you find it again once you have signed in",
            LawfulBasis.PUBLIC_TASK,
            "30 minutes",
            "SELECT path, kept_at FROM kept_form WHERE account_id = ?",
            "DELETE FROM kept_form WHERE account_id = ?"),
    STARTED_REQUEST(
            "started_request",
            "What you have typed into a request for a talk that you have not sent yet",
            "So that nothing is lost when you go back, and you can check it before it is sent",
            LawfulBasis.PUBLIC_TASK,
            "7 days",
            "SELECT answers, kept_at FROM started_request WHERE account_id = ? ORDER BY kept_at",
            "DELETE FROM started_request WHERE account_id = ?"),
    LINKS(
            "account_link",
            "Links that we sent to your email address, in scrambled form",
            "So that a link works once and for a short time",
            LawfulBasis.PUBLIC_TASK,
            "7 days after a link ended",
            "SELECT purpose, created_at, expires_at, used_at FROM account_link WHERE account_id = ? ORDER BY id",
            "DELETE FROM account_link WHERE account_id = ?"),
    AMBASSADOR(
            "ambassador",
            "Your profile as an ambassador: first name and initial, role, employer, area, story, languages, how far you travel,"
                    + " and with whom you share which part",
            "So that schools can find you",
            LawfulBasis.PUBLIC_TASK,
            "Until you leave or erase it",
            "SELECT display_name, job_title, role_family, local_area_code AS local_area, route_in, story, format, state,"
                    + " outward_code, radius_miles, travel_minutes, employer_name, conduct_edition, conduct_agreed_on,"
                    + " briefed_on, paused_until, share_photograph, share_surname, share_employer, share_route_in, share_story,"
                    + " share_languages, (SELECT GROUP_CONCAT(t.topic) FROM ambassador_topic t WHERE t.ambassador_id ="
                    + " ambassador.id) AS topics, (SELECT GROUP_CONCAT(k.key_stage) FROM ambassador_key_stage k WHERE"
                    + " k.ambassador_id = ambassador.id) AS key_stages, (SELECT GROUP_CONCAT(g.language) FROM"
                    + " ambassador_language g WHERE g.ambassador_id = ambassador.id) AS languages, created_at"
                    + " FROM ambassador WHERE account_id = ?",
            "DELETE t FROM ambassador_topic t JOIN ambassador a ON a.id = t.ambassador_id WHERE a.account_id = ?",
            "DELETE d FROM draft_invitee d JOIN ambassador a ON a.id = d.ambassador_id WHERE a.account_id = ?",
            "DELETE t FROM ambassador_key_stage t JOIN ambassador a ON a.id = t.ambassador_id WHERE a.account_id = ?",
            "DELETE t FROM ambassador_language t JOIN ambassador a ON a.id = t.ambassador_id WHERE a.account_id = ?",
            "UPDATE ambassador SET display_name = 'A former ambassador', slug = CONCAT('former-ambassador-', id),"
                    + " job_title = '', employer_name = NULL, route_in = '', story = '', organisation_id = NULL, outward_code = '',"
                    + " latitude = 0, longitude = 0, state = 'LEFT', version = version + 1 WHERE account_id = ?"),
    PHOTOGRAPH(
            "ambassador_photograph",
            "Your photograph as an ambassador, if you gave one, and what it shows in words",
            "So that pupils and schools recognise who comes",
            LawfulBasis.PUBLIC_TASK,
            "Until you remove it or leave",
            "SELECT p.alternative, p.added_at, TO_BASE64(p.picture) AS picture_as_jpeg FROM ambassador_photograph p"
                    + " JOIN ambassador a ON a.id = p.ambassador_id WHERE a.account_id = ?",
            "DELETE p FROM ambassador_photograph p JOIN ambassador a ON a.id = p.ambassador_id WHERE a.account_id = ?"),
    AMBASSADOR_APPLICATION(
            "ambassador_application",
            "Your answers when you applied to be an ambassador, your manager’s name and email address among them",
            "So that nothing is asked twice, and your coordinator can decide",
            LawfulBasis.PUBLIC_TASK,
            "Until you are approved, or 180 days after the last change",
            "SELECT a.job_title, a.role_family, a.basis, o.name AS organisation, a.employer_name, a.local_area_code AS"
                    + " local_area, a.employment_way, a.work_email, a.manager_name, a.manager_email, a.format, a.topics,"
                    + " a.key_stages, a.languages, a.route_in, a.story, a.outward_code, a.radius_miles, a.travel_minutes,"
                    + " a.conduct_agreed_on, a.briefed_on, a.started_at, a.sent_at, a.question, a.reply, a.decline_reason,"
                    + " a.decline_text FROM ambassador_application a LEFT JOIN organisation o ON o.id = a.organisation_id"
                    + " WHERE a.account_id = ?",
            "DELETE FROM ambassador_application WHERE account_id = ?"),
    EMPLOYER_CONFIRMATIONS(
            "employer_confirmation",
            "What your employer was asked about you as an ambassador, whom we asked, and the answer",
            "So that you speak with your employer’s agreement",
            LawfulBasis.PUBLIC_TASK,
            "The name and email address of whom we asked: 30 days after the answer; the answer as long as your account",
            "SELECT c.kind, c.way, o.name AS organisation, c.person_name, c.person_email, c.state, c.asked_at,"
                    + " c.answered_at, c.refusal, c.words FROM employer_confirmation c"
                    + " LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.account_id = ? ORDER BY c.id",
            "DELETE FROM employer_confirmation WHERE account_id = ?",
            "UPDATE employer_confirmation SET answered_by = NULL WHERE answered_by = ?"),
    TALKS_ASKED_FOR(
            "talk_request",
            "Talks that you asked for. They belong to your school, which keeps them without your name",
            "So that a talk takes place and the school has its evidence",
            LawfulBasis.PUBLIC_TASK,
            "Contact details until 30 days after the talk; a draft until you are let in or not; the rest as the school's"
                    + " evidence",
            "SELECT r.title, r.purpose, o.name AS organisation, r.created_at, t.state, b.starts_at, b.contact_name,"
                    + " b.contact_telephone, b.staff_present FROM talk_request r"
                    + " JOIN organisation o ON o.id = r.organisation_id JOIN talk t ON t.talk_request_id = r.id"
                    + " LEFT JOIN booking b ON b.live_talk_id = t.id WHERE r.requested_by = ? ORDER BY t.id",
            BookingNames.FORGET_TELEPHONE,
            BookingNames.FORGET_CONTACT,
            BookingNames.FORGET_AHEAD,
            BookingNames.FORGET_STAFF),
    TALKS_GIVEN(
            "booking",
            "Talks that you booked or gave as an ambassador",
            "So that a talk takes place and you can show what you did",
            LawfulBasis.PUBLIC_TASK,
            "Counts stay, without your name",
            "SELECT r.title, o.name AS school, b.starts_at, b.minutes, b.booked_at, b.confirmed_at, b.ended_at, b.ending,"
                    + " t.state FROM booking b JOIN ambassador a ON a.id = b.ambassador_id JOIN talk t ON t.id = b.talk_id"
                    + " JOIN talk_request r ON r.id = t.talk_request_id JOIN organisation o ON o.id = r.organisation_id"
                    + " WHERE a.account_id = ? ORDER BY b.id"),
    INVITATIONS(
            "talk_invitation",
            "Invitations to talks",
            "So that you can answer a school that asks for you",
            LawfulBasis.PUBLIC_TASK,
            "As long as the talk, without your name once you have gone",
            "SELECT r.title, i.state, i.sent_at, i.answered_at FROM talk_invitation i"
                    + " JOIN ambassador a ON a.id = i.ambassador_id JOIN talk t ON t.id = i.talk_id"
                    + " JOIN talk_request r ON r.id = t.talk_request_id WHERE a.account_id = ? ORDER BY i.id",
            "UPDATE talk_invitation i JOIN ambassador a ON a.id = i.ambassador_id SET i.state = 'DECLINED',"
                    + " i.live_place = NULL, i.answered_at = UTC_TIMESTAMP(6) WHERE a.account_id = ?"
                    + " AND i.state = 'SENT'"),
    TALK_QUESTIONS(
            "talk_question",
            "Questions that you asked about a talk, or answered, before it was confirmed",
            "So that both sides know what to expect",
            LawfulBasis.PUBLIC_TASK,
            "30 days after the talk, or after its request closed",
            "SELECT r.title, q.asked_at, CASE WHEN q.asked_by = ? THEN q.words END AS you_asked, q.answered_at,"
                    + " CASE WHEN q.answered_by = ? THEN q.answer END AS you_answered FROM talk_question q"
                    + " JOIN talk t ON t.id = q.talk_id JOIN talk_request r ON r.id = t.talk_request_id"
                    + " WHERE q.asked_by = ? OR q.answered_by = ? ORDER BY q.id",
            "DELETE q FROM talk_question q JOIN ambassador a ON a.id = q.ambassador_id WHERE a.account_id = ?",
            "DELETE FROM talk_question WHERE asked_by = ?",
            "UPDATE talk_question SET answered_by = NULL WHERE answered_by = ?"),
    AVAILABILITY(
            "ambassador_availability",
            "When you can be asked for talks, and days on which you cannot",
            "So that nobody asks you when you cannot",
            LawfulBasis.PUBLIC_TASK,
            "Until you leave or erase it",
            "SELECT v.kind, v.notice_days, v.most_a_term, v.rota_on, v.rota_off, v.rota_first_day, v.rota_days,"
                    + " (SELECT GROUP_CONCAT(CONCAT(w.weekday, ' ', w.from_minute, '-', w.to_minute)) FROM ambassador_window w"
                    + " WHERE w.ambassador_id = a.id) AS hours,"
                    + " (SELECT GROUP_CONCAT(CONCAT(b.first_day, ' to ', b.last_day)) FROM ambassador_absence b"
                    + " WHERE b.ambassador_id = a.id) AS away, (SELECT f.made_at FROM diary_feed f"
                    + " WHERE f.ambassador_id = a.id) AS calendar_since FROM ambassador a"
                    + " LEFT JOIN ambassador_availability v ON v.ambassador_id = a.id WHERE a.account_id = ?",
            "DELETE w FROM ambassador_window w JOIN ambassador a ON a.id = w.ambassador_id WHERE a.account_id = ?",
            "DELETE b FROM ambassador_absence b JOIN ambassador a ON a.id = b.ambassador_id WHERE a.account_id = ?",
            "DELETE f FROM diary_feed f JOIN ambassador a ON a.id = f.ambassador_id WHERE a.account_id = ?",
            "DELETE v FROM ambassador_availability v JOIN ambassador a ON a.id = v.ambassador_id WHERE a.account_id = ?"),
    TALK_OFFERS(
            "talk_offer",
            "Open talks that we wrote to you about, because they suit you",
            "So that schools find somebody, and nobody is written to too often",
            LawfulBasis.PUBLIC_TASK,
            "Until you erase it, or as long as the talk",
            "SELECT r.title, f.offered_at FROM talk_offer f JOIN ambassador a ON a.id = f.ambassador_id"
                    + " JOIN talk t ON t.id = f.talk_id JOIN talk_request r ON r.id = t.talk_request_id"
                    + " WHERE a.account_id = ? ORDER BY f.id",
            "DELETE f FROM talk_offer f JOIN ambassador a ON a.id = f.ambassador_id WHERE a.account_id = ?"),
    STEPS_IN(
            "talk_step_in",
            "What you did to talks for a school or an ambassador as their coordinator, and why",
            "So that both sides know who did it",
            LawfulBasis.PUBLIC_TASK,
            "As long as the talk, without your name once you have gone",
            "SELECT r.title, s.kind, s.reason, s.done_at FROM talk_step_in s JOIN talk t ON t.id = s.talk_id"
                    + " JOIN talk_request r ON r.id = t.talk_request_id WHERE s.account_id = ? ORDER BY s.id",
            "UPDATE talk_step_in SET account_id = NULL WHERE account_id = ?"),
    AWAY_DATES(
            "away",
            "Days on which you are away",
            "So that nobody waits for you meanwhile",
            LawfulBasis.PUBLIC_TASK,
            "30 days after the last day",
            "SELECT first_day, last_day FROM away WHERE account_id = ? ORDER BY id",
            "DELETE FROM away WHERE account_id = ?",
            "UPDATE away SET passes_to_id = NULL WHERE passes_to_id = ?"),
    WORK(
            "work_item",
            "What waits for you, and what you wait for",
            "So that everybody who waits knows who has it and by when",
            LawfulBasis.PUBLIC_TASK,
            "As long as what it is about",
            "SELECT kind, opened_at, due_on, closed_at FROM work_item WHERE owner_id = ? OR waiting_account_id = ?"
                    + " ORDER BY id",
            "UPDATE work_item SET owner_id = NULL WHERE owner_id = ?",
            "UPDATE work_item SET waiting_account_id = NULL WHERE waiting_account_id = ?",
            "DELETE FROM work_item_kept_from WHERE account_id = ?"),
    LETTERS(
            "outbox_message",
            "Emails that we sent to you",
            "So that nothing that we promised is lost",
            LawfulBasis.PUBLIC_TASK,
            "30 days after they were sent",
            "SELECT m.subject, m.text_body, m.state, m.created_at, m.sent_at FROM outbox_message m"
                    + " JOIN account a ON a.email = m.recipient WHERE a.id = ? ORDER BY m.id",
            "DELETE m FROM outbox_message m JOIN account a ON a.email = m.recipient"
                    + " WHERE a.id = ? AND m.state = 'SENT'"),
    CASE_STUDIES_SENT(
            "case_study_submission",
            "Case studies that you sent, or were asked to confirm for your organisation",
            "So that we can talk with you about them, and publish nothing without your organisation’s word",
            LawfulBasis.CONSENT,
            "180 days after it was last changed, taken back or declined; your name and address as long as it is published",
            "SELECT s.state, s.organisation_name AS organisation, s.answers, s.created_at, s.submitted_at,"
                    + " s.authority_answer FROM case_study_submission s JOIN account a ON a.email IN (s.email,"
                    + " s.authority_email) WHERE a.id = ? ORDER BY s.id",
            "UPDATE case_study_submission s JOIN account a ON a.email = s.email SET s.name = NULL, s.email = NULL"
                    + " WHERE a.id = ?",
            "UPDATE case_study_submission s JOIN account a ON a.email = s.authority_email SET s.authority_name = NULL,"
                    + " s.authority_email = NULL WHERE a.id = ?"),
    SAVED_SEARCHES(
            "search_reader",
            "Searches that you keep under your email address, to be told of what is new",
            "So that we write to you about what you asked for, and no more",
            LawfulBasis.CONSENT,
            "Until you stop them; 3 days if you never confirmed, 30 days after you stopped one",
            "SELECT s.directory, s.title, s.query, s.rhythm, s.state, s.asked_at, s.confirmed_at, s.letters"
                    + " FROM saved_search s JOIN search_reader r ON r.id = s.reader_id JOIN account a ON a.email = r.email"
                    + " WHERE a.id = ? ORDER BY s.id",
            "DELETE r FROM search_reader r JOIN account a ON a.email = r.email WHERE a.id = ?"),
    CASE_STUDY_CONTACTS(
            "case_study_contact",
            "Case studies whose contact you are, or were asked to be",
            "So that readers can ask you, if you have agreed, without seeing your address",
            LawfulBasis.CONSENT,
            "Until you take it back by the link in our emails, or as long as the case study is kept",
            "SELECT c.name, c.job, c.email, c.asked_at, c.agreed_at, c.wording FROM case_study_contact c"
                    + " JOIN account a ON a.email = c.email WHERE a.id = ? ORDER BY c.submission_id",
            "DELETE q FROM case_study_question q JOIN case_study_contact c ON c.submission_id = q.submission_id"
                    + " JOIN account a ON a.email = c.email WHERE a.id = ?",
            "DELETE l FROM case_study_link l JOIN case_study_contact c ON c.submission_id = l.submission_id"
                    + " JOIN account a ON a.email = c.email WHERE l.purpose = 'CONTACT' AND a.id = ?",
            "DELETE c FROM case_study_contact c JOIN account a ON a.email = c.email WHERE a.id = ?"),
    CASE_STUDY_QUESTIONS(
            "case_study_question",
            "Questions that you asked the contact of a case study",
            "So that they can answer you",
            LawfulBasis.CONSENT,
            "90 days after you asked",
            "SELECT q.name, q.email, q.words, q.asked_at FROM case_study_question q JOIN account a ON a.email = q.email"
                    + " WHERE a.id = ? ORDER BY q.id",
            "DELETE q FROM case_study_question q JOIN account a ON a.email = q.email WHERE a.id = ?"),
    DATA_REQUESTS(
            "data_request",
            "What you asked us about your data, and our answer",
            "So that we answer within the month that the law sets, and can show it",
            LawfulBasis.LEGAL_OBLIGATION,
            "3 years after the answer",
            "SELECT kind, state, words, received_on, due_on, extended_reason, answer, closed_at FROM data_request"
                    + " WHERE account_id = ? ORDER BY id"),
    CONCERNS(
            "concern",
            "Concerns about somebody’s safety that you told us under your name. What you said is read by safeguarding leads"
                    + " and deputies alone",
            "So that children and adults are kept safe",
            LawfulBasis.LEGAL_OBLIGATION,
            "10 years after a concern was closed; it is exempt from erasure",
            "SELECT reference, state, received_at FROM concern WHERE reporter_account_id = ? ORDER BY id"),
    IMPORTS(
            "import_run",
            "Registers that you imported",
            "So that we can answer for what changed",
            LawfulBasis.PUBLIC_TASK,
            "As long as the register is used, without your name once you have gone",
            "SELECT kind, file_name, state FROM import_run WHERE uploaded_by = ? ORDER BY id",
            "UPDATE import_run SET uploaded_by = NULL WHERE uploaded_by = ?"),
    AUDIT(
            "audit_entry",
            "A record of what you changed, by a number that stands for you",
            "So that we can answer for what was done",
            LawfulBasis.LEGAL_OBLIGATION,
            "7 years; after erasure the number stands for nobody",
            "SELECT recorded_at, action, subject_type, subject_id, from_state, to_state FROM audit_entry"
                    + " WHERE actor_account_id = ? ORDER BY id");

    /** A school's contact typed these names by hand: only those that are this person's go. */
    private static final class BookingNames {
        private static final String OF_PERSON = "UPDATE booking b JOIN talk t ON t.id = b.talk_id"
                + " JOIN talk_request r ON r.id = t.talk_request_id JOIN account a ON a.id = r.requested_by SET ";
        private static final String NAME = "CONCAT(a.first_name, ' ', a.last_name)";
        static final String FORGET_TELEPHONE = OF_PERSON + "b.contact_telephone = NULL WHERE r.requested_by = ?"
                + " AND (b.contact_name = " + NAME + " OR b.contact_telephone = a.telephone)";
        static final String FORGET_CONTACT =
                OF_PERSON + "b.contact_name = NULL WHERE r.requested_by = ? AND b.contact_name = " + NAME;
        static final String FORGET_AHEAD = "DELETE c FROM automatic_confirmation c JOIN talk_request r"
                + " ON r.id = c.talk_request_id WHERE r.requested_by = ?";
        static final String FORGET_STAFF =
                OF_PERSON + "b.staff_present = NULL WHERE r.requested_by = ? AND b.staff_present = " + NAME;
    }

    private final String table;
    private final String what;
    private final String purpose;
    private final LawfulBasis basis;
    private final String howLong;
    private final String export;
    private final List<String> erasure;

    PersonalData(
            String table,
            String what,
            String purpose,
            LawfulBasis basis,
            String howLong,
            String export,
            String... erasure) {
        this.table = table;
        this.what = what;
        this.purpose = purpose;
        this.basis = basis;
        this.howLong = howLong;
        this.export = export;
        this.erasure = List.of(erasure);
    }

    /** The table that holds it. */
    public String table() {
        return table;
    }

    /** What it is, to the person whom it is about. */
    public String what() {
        return what;
    }

    /** What it is for. */
    public String purpose() {
        return purpose;
    }

    public LawfulBasis basis() {
        return basis;
    }

    /** How long it stays, in words. */
    public String howLong() {
        return howLong;
    }

    String export() {
        return export;
    }

    /** Statements that remove the person and leave what counts; none where the record has no person in it once the account has none. */
    List<String> erasure() {
        return erasure;
    }

    /** Every table that stands here. */
    public static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        Arrays.stream(values()).forEach(data -> tables.add(data.table));
        return tables;
    }
}
