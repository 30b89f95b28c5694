package uk.nhs.talentforcare.ambassador;

import java.util.Set;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * What a match with a talk is reckoned from on the ambassador's side.
 *
 * @param roleFamily code of the role family
 * @param outwardCode postcode district they set out from
 * @param point the district's centre
 * @param radiusMiles how far they travel
 * @param travelMinutes kept free on either side of a talk in person
 */
public record Speaker(
        long ambassadorId,
        String roleFamily,
        TalkFormat format,
        String outwardCode,
        GeoPoint point,
        int radiusMiles,
        int travelMinutes,
        Set<Topic> topics,
        Set<KeyStage> keyStages) {

    /** An ambassador, as a match sees them. */
    public static Speaker of(Ambassador ambassador) {
        return new Speaker(
                ambassador.id() == null ? 0 : ambassador.id(),
                ambassador.roleFamily(),
                ambassador.format(),
                ambassador.outwardCode(),
                ambassador.point(),
                ambassador.radiusMiles(),
                ambassador.travelMinutes(),
                ambassador.topics(),
                ambassador.keyStages());
    }

    /**
     * Minutes to keep free on either side of a talk: none if they speak from where they are.
     *
     * @param held in person or online, never either
     */
    public int travelMinutesFor(TalkFormat held) {
        return held.inPerson() ? travelMinutes : 0;
    }
}
