package uk.nhs.talentforcare.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A manuscript as an editor sees it.
 *
 * @param waits who has it and by when its author hears, empty while nobody waits
 * @param holder who has taken it, empty if nobody has
 * @param mine whether that is whoever looks
 * @param authority how far the organisation's word has come
 * @param missing what keeps it from being published, empty if nothing does
 * @param resent whether it was sent before, so that there is a difference to see
 * @param path where it stands on the site, empty if it never did
 */
public record ReviewView(
        long id,
        SubmissionState state,
        String title,
        String organisation,
        String author,
        String email,
        String authorityName,
        String authorityEmail,
        String authority,
        String waits,
        String holder,
        boolean mine,
        Instant submittedAt,
        Instant publishAt,
        Set<StudyCriterion> met,
        EvidenceStrength evidence,
        String words,
        String missing,
        boolean resent,
        List<Line> lines,
        List<Past> versions,
        String path) {

    /**
     * One answer.
     *
     * @param before what it was when it was sent the time before
     * @param advice the hint that its author sees
     */
    public record Line(
            String code, String label, String text, String before, boolean changed, String comment, String advice) {}

    /**
     * One version.
     *
     * @param who who published it, empty for the clock
     */
    public record Past(int number, Instant publishedAt, String what, String who) {}

    /** Whether an editor reads it now. */
    public boolean reviewing() {
        return state == SubmissionState.IN_REVIEW;
    }

    /** Whether it is on the site. */
    public boolean published() {
        return state == SubmissionState.PUBLISHED;
    }
}
