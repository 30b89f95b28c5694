package uk.nhs.talentforcare.booking;

import java.util.List;
import java.util.Optional;

/**
 * What helps both sides of a confirmed talk to prepare.
 *
 * @param mine whether the ambassador whose talk it is looks at it
 * @param held when and where it is, with what the school says about the day
 * @param school its name and town
 * @param slides the deck, in its order
 * @param questions five that pupils ask, with hints
 * @param sources where the figures of the deck come from
 */
public record TalkKit(
        long talkId,
        String title,
        boolean mine,
        TalkView.Held held,
        String school,
        List<Slide> slides,
        List<Question> questions,
        String sources) {

    /**
     * One slide.
     *
     * @param points what stands on it
     * @param say what to say, for the notes
     * @param minutes how long it takes
     */
    public record Slide(String title, List<String> points, String say, int minutes) {}

    /** A question that pupils ask. @param hint how to answer it */
    public record Question(String ask, String hint) {}

    /** How long the deck takes, in minutes. */
    public int minutes() {
        return slides.stream().mapToInt(Slide::minutes).sum();
    }

    /** What the school says about the day, as far as it has and it is still shown. */
    public Optional<Arrangements> day() {
        return held.arrangements();
    }
}
