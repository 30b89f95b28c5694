package uk.nhs.talentforcare.booking;

/**
 * How much each reason counts when open talks are put in order for an ambassador. Each is 0 to 100; 0 switches the
 * reason off.
 *
 * @param roleFamily the school asks for the ambassador's role family
 * @param topic the school asks for topics of theirs, by the share that matches
 * @param keyStage they speak to pupils of that age
 * @param distance how near the school is, by the share of their reach that is left over
 * @param availability how many of the times they are free at
 * @param neverVisited the school has had no talk this academic year: equal chances are the point of the campaign
 * @param fewTalks the ambassador has given none, or few, this academic year; it counts only where ambassadors are
 *     compared with each other
 */
public record MatchWeights(
        int roleFamily, int topic, int keyStage, int distance, int availability, int neverVisited, int fewTalks) {

    /** What is used unless a deployment says otherwise; {@code docs/matching.md} says what it was measured to do. */
    public static final MatchWeights USUAL = new MatchWeights(30, 20, 15, 40, 10, 25, 50);
}
