package uk.nhs.talentforcare.booking;

import java.util.Arrays;
import java.util.List;

/** Why somebody gives a talk back, withdraws it, calls it off, or why it did not happen. */
public enum EndReason {
    NEEDED_AT_WORK("Needed at work", true, false),
    UNWELL("Unwell, or caring for someone", true, true),
    TRAVEL("Cannot get there", true, false),
    TIMETABLE("The timetable has changed", false, true),
    ARRANGED_ELSEWHERE("We have found another way", false, true),
    SCHOOL_CLOSED("The school is closed that day", false, true),
    NOBODY_CAME("The ambassador did not come", false, true),
    /** The person has erased their account; nobody chooses it. */
    LEFT("No longer takes part", false, false),
    OTHER("Something else", true, true);

    private final String label;
    private final boolean ambassadors;
    private final boolean schools;

    EndReason(String label, boolean ambassadors, boolean schools) {
        this.label = label;
        this.ambassadors = ambassadors;
        this.schools = schools;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What an ambassador may say. */
    public static List<EndReason> ofAmbassadors() {
        return Arrays.stream(values()).filter(reason -> reason.ambassadors).toList();
    }

    /** What a school may say before the day. */
    public static List<EndReason> ofSchools() {
        return Arrays.stream(values())
                .filter(reason -> reason.schools && reason != NOBODY_CAME)
                .toList();
    }

    /** What a school may say after a day on which nothing happened. */
    public static List<EndReason> ofTalksThatDidNotHappen() {
        return Arrays.stream(values()).filter(reason -> reason.schools).toList();
    }

    /** The words for a stored reason; what is not one of these stands as it is. */
    static String words(String stored) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(stored))
                .findFirst()
                .map(EndReason::label)
                .orElse(stored);
    }
}
