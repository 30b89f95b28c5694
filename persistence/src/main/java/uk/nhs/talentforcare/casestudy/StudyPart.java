package uk.nhs.talentforcare.casestudy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages on which a case study is written, one topic each, in their order. */
public enum StudyPart {
    ABOUT("about", "About it"),
    STORY("story", "The challenge and what you did"),
    RESULTS("results", "Results"),
    LEARNED("learned", "What you learned"),
    PICTURES("pictures", "Pictures and files"),
    CONTACT("contact", "Contact and consent");

    private final String step;
    private final String label;

    StudyPart(String step, String label) {
        this.step = step;
        this.label = label;
    }

    /** Its place in the address. */
    public String step() {
        return step;
    }

    /** Its heading. */
    public String label() {
        return label;
    }

    /** The place of this page, counted from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** What is asked on it, in the order of the page. */
    public List<StudyField> fields() {
        return Arrays.stream(StudyField.values())
                .filter(field -> field.part() == this)
                .toList();
    }

    /** The page that comes next; empty after the last. */
    public Optional<StudyPart> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The page with this place in the address. */
    public static Optional<StudyPart> of(String step) {
        return Arrays.stream(values()).filter(part -> part.step.equals(step)).findFirst();
    }
}
