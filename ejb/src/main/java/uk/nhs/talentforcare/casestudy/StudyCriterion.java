package uk.nhs.talentforcare.casestudy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The published criteria: what an editor looks for, and what has to be so before a case study goes on the site. */
public enum StudyCriterion {
    COPY("Others could do the same", "Somebody elsewhere could follow what you did, step by step."),
    SUPPORT_STAFF("It is about support staff", "It develops people in support roles, or brings people into them."),
    HONEST("It is honest", "Results are told as they are. What did not work is welcome. Plans and pilots count."),
    NUMBERS("Figures explain themselves", "Each figure says what was counted, when and how."),
    NO_PATIENT("No patient can be known", "Neither from the words, nor from a picture, a place and a date together."),
    PEOPLE("People have agreed", "Everybody who can be known from the words or the pictures has agreed."),
    PLAIN("Plain words", "A reader from another profession understands it. It sells nothing."),
    PAID("It says who paid", "Grants and gifts of companies are named.");

    private final String label;
    private final String meaning;

    StudyCriterion(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Those whose names stand in a list with commas between; other names are passed over. */
    static Set<StudyCriterion> named(String names) {
        Set<String> all = Set.of(names.split(","));
        return Arrays.stream(values())
                .filter(criterion -> all.contains(criterion.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StudyCriterion.class)));
    }

    /** The names of all, as they are kept where all are met. */
    public static String allNames() {
        return names(EnumSet.allOf(StudyCriterion.class));
    }

    static String names(Set<StudyCriterion> criteria) {
        return criteria.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
