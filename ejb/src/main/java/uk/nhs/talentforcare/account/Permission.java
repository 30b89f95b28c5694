package uk.nhs.talentforcare.account;

import static uk.nhs.talentforcare.account.Role.ADMINISTRATOR;
import static uk.nhs.talentforcare.account.Role.AMBASSADOR;
import static uk.nhs.talentforcare.account.Role.COORDINATOR;
import static uk.nhs.talentforcare.account.Role.EDITOR;
import static uk.nhs.talentforcare.account.Role.LOCAL_LEAD;
import static uk.nhs.talentforcare.account.Role.SAFEGUARDING_DEPUTY;
import static uk.nhs.talentforcare.account.Role.SAFEGUARDING_LEAD;
import static uk.nhs.talentforcare.account.Role.SCHOOL_CONTACT;

import java.util.EnumSet;
import java.util.Set;

/** What can be done, and the roles that may: the one table of permissions. What a role reaches is its own scope. */
public enum Permission {
    REQUEST_TALK(SCHOOL_CONTACT),
    MANAGE_TALK_REQUEST(SCHOOL_CONTACT, COORDINATOR, ADMINISTRATOR),
    BOOK_TALK(AMBASSADOR),
    /** What ambassadors share with confirmed schools, and with no visitor. */
    SEE_SHARED_PROFILES(SCHOOL_CONTACT, COORDINATOR, ADMINISTRATOR),
    /** Ideas for talks are owned nationally. */
    EDIT_TALK_TEMPLATES(EDITOR, ADMINISTRATOR),
    /** Acting on a talk for its school or its ambassador, with a reason that both read. */
    STEP_IN(COORDINATOR, ADMINISTRATOR),
    APPROVE_AMBASSADORS(COORDINATOR, ADMINISTRATOR),
    /** The lead of an organisation says who works there; coordinators do where nobody else does. */
    CONFIRM_EMPLOYMENT(LOCAL_LEAD, COORDINATOR, ADMINISTRATOR),
    RESET_SECOND_FACTOR(ADMINISTRATOR),
    IMPORT_DATA(ADMINISTRATOR),
    SEE_ORGANISATIONS(ADMINISTRATOR, COORDINATOR),
    CONFIRM_MEMBERS(SCHOOL_CONTACT, LOCAL_LEAD, COORDINATOR, ADMINISTRATOR),
    /** Nobody else does: neither administrators nor coordinators. The service besides keeps it from whom it is about. */
    READ_CONCERNS(SAFEGUARDING_LEAD, SAFEGUARDING_DEPUTY),
    REVIEW_CASE_STUDIES(EDITOR, ADMINISTRATOR),
    /** For an organisation to which somebody belongs: the service takes no wider reach. */
    ADOPT_CASE_STUDIES(SCHOOL_CONTACT, LOCAL_LEAD),
    /** What searches mean is owned nationally. */
    EDIT_SYNONYMS(EDITOR, ADMINISTRATOR),
    MANAGE_USERS(ADMINISTRATOR),
    READ_AUDIT(ADMINISTRATOR),
    EDIT_REFERENCE_DATA(ADMINISTRATOR),
    SUSPEND_ACCOUNT(SAFEGUARDING_LEAD, SAFEGUARDING_DEPUTY, ADMINISTRATOR),
    HANDLE_DATA_REQUESTS(ADMINISTRATOR),
    RUN_RETENTION(ADMINISTRATOR),
    LOOK_AFTER_TIMERS(ADMINISTRATOR),
    OPEN_WORKSPACE(LOCAL_LEAD, SAFEGUARDING_LEAD, SAFEGUARDING_DEPUTY, COORDINATOR, EDITOR, ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** The roles that hold it. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
