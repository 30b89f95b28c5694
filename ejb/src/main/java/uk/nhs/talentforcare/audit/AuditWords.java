package uk.nhs.talentforcare.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the audit log, as people say it. */
public final class AuditWords {

    private static final Map<String, String> ACTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("accept-time", "Accepted another time"),
            Map.entry("await-outcome", "A talk began to wait for its outcome"),
            Map.entry("book-talk", "Booked a talk"),
            Map.entry("cancel-talk", "Cancelled a talk"),
            Map.entry("change-draft", "Changed a draft"),
            Map.entry("confirm-booking", "Confirmed a booking"),
            Map.entry("delete-draft", "Deleted a draft"),
            Map.entry("draft-talk", "Drafted a request for a talk"),
            Map.entry("identity-connect", "Connected their organisation's sign-in"),
            Map.entry("identity-disconnect", "Disconnected their organisation's sign-in"),
            Map.entry("ask-question", "Asked a question about a talk"),
            Map.entry("answer-question", "Answered a question about a talk"),
            Map.entry("report-talk-held", "Said as ambassador that a talk took place"),
            Map.entry("report-talk-not-held", "Said as ambassador that a talk did not take place"),
            Map.entry("write-talk-template", "Wrote an idea for a talk"),
            Map.entry("change-talk-template", "Changed an idea for a talk"),
            Map.entry("retire-talk-template", "Retired an idea for a talk"),
            Map.entry("offer-talk-template", "Offered an idea for a talk again"),
            Map.entry("confirm-ourselves", "Chose to confirm a talk themselves"),
            Map.entry("lapse-request", "A request for a talk lapsed"),
            Map.entry("lapse-time", "A proposed time lapsed"),
            Map.entry("merge-organisation", "Merged an organisation into another"),
            Map.entry("open-request", "Opened a request for a talk"),
            Map.entry("propose-time", "Proposed another time"),
            Map.entry("record-outcome", "Recorded what came of a talk"),
            Map.entry("release-booking", "Released a booking"),
            Map.entry("withdraw-request", "Withdrew a request for a talk"),
            Map.entry("add-public-holiday", "Added a public holiday"),
            Map.entry("add-reference", "Added to a list"),
            Map.entry("add-school-holiday", "Added a school holiday"),
            Map.entry("assign-postcode", "Gave a postcode to a local area"),
            Map.entry("bring-back-reference", "Brought an entry of a list back"),
            Map.entry("change-school-holiday", "Changed a school holiday"),
            Map.entry("remove-public-holiday", "Removed a public holiday"),
            Map.entry("remove-reference", "Removed an entry of a list"),
            Map.entry("remove-school-holiday", "Removed a school holiday"),
            Map.entry("rename-reference", "Changed an entry of a list"),
            Map.entry("retire-reference", "Retired an entry of a list"),
            Map.entry("reword-intention", "Reworded an intention"),
            Map.entry("account-details", "Changed their name or telephone number"),
            Map.entry("ask-about-data", "Asked about personal data"),
            Map.entry("ask-for-review", "Became due for review"),
            Map.entry("ask-for-talk", "Asked for a talk"),
            Map.entry("ask-membership", "Asked to belong"),
            Map.entry("come-back", "Took back days away"),
            Map.entry("confirm-import", "Confirmed an import"),
            Map.entry("confirm-membership", "Confirmed somebody who asked to belong"),
            Map.entry("decline-membership", "Declined somebody who asked to belong"),
            Map.entry("confirm-organisation", "Made sure of an organisation"),
            Map.entry("discard-import", "Discarded an import"),
            Map.entry("email-change-ask", "Asked to change their email address"),
            Map.entry("email-change", "Changed their email address"),
            Map.entry("email-change-undo", "Took back a change of email address"),
            Map.entry("end-membership", "Ended a membership"),
            Map.entry("end-role", "Ended a role"),
            Map.entry("erase-account", "Erased a person"),
            Map.entry("escalate-work", "Late work went up"),
            Map.entry("expire-opportunity", "Reached its closing date"),
            Map.entry("export-audit", "Downloaded the audit log"),
            Map.entry("export-data", "Downloaded their own data"),
            Map.entry("first-administrator", "Became the first administrator"),
            Map.entry("follow-successor", "Went over to a successor"),
            Map.entry("give-role", "Gave a role"),
            Map.entry("go-away", "Gave days away"),
            Map.entry("hand-back-work", "Handed work back"),
            Map.entry("hand-over-work", "Handed work over"),
            Map.entry("pass-work-on", "Passed work on: nobody was there"),
            Map.entry("password-change", "Changed their password"),
            Map.entry("password-reset", "Chose a new password by link"),
            Map.entry("publish-office-address", "Kept an office address"),
            Map.entry("recovery-codes-renewed", "Renewed their recovery codes"),
            Map.entry("resend-sign-up", "Sent a sign-up link again"),
            Map.entry("restore", "Let an account in again"),
            Map.entry("retention", "Removed what was kept long enough"),
            Map.entry("second-factor-off", "Turned their second factor off"),
            Map.entry("second-factor-on", "Turned their second factor on"),
            Map.entry("second-factor-refused", "Typed a wrong code"),
            Map.entry("second-factor-reset", "Took away a second factor"),
            Map.entry("send-link", "Sent a link to sign in"),
            Map.entry("send-membership-code", "Sent a code to an office"),
            Map.entry("session-end", "Signed out of a session"),
            Map.entry("sessions-end-all", "Ended every session of an account"),
            Map.entry("sessions-end-others", "Signed out everywhere else"),
            Map.entry("sign-in", "Signed in"),
            Map.entry("sign-up", "Signed up"),
            Map.entry("suspend", "Suspended an account"),
            Map.entry("take-work", "Took a piece of work"),
            Map.entry("upload-import", "Uploaded an import"),
            Map.entry("withdraw-membership", "Withdrew a wish to belong"),
            Map.entry("work-on-import", "An import went on"),
            Map.entry("wrong-membership-code", "Typed a wrong office code")));

    private AuditWords() {}

    /** Such as "Gave a role"; an action that has no words yet is read as it is written. */
    public static String action(String action) {
        return ACTIONS.getOrDefault(action, capital(action.replace('-', ' ')));
    }

    /** A kind of thing, such as "Talk request". */
    public static String subject(String subjectType) {
        return capital(subjectType.replace('-', ' '));
    }

    /** A state, such as "Changes requested"; a role with its reach as "Coordinator, wessex". */
    public static String state(String state) {
        return state == null
                ? ""
                : capital(state.toLowerCase(Locale.ROOT).replace('_', ' ').replace("@", ", "));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
