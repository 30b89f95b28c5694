package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * An open talk as an ambassador sees it in a list, with all that its place in the list is reckoned from.
 *
 * @param town empty if not known
 * @param point where the school is, if that is known
 * @param roleFamilies codes of the role families that the school asks for
 * @param visitsThisYear talks that the school has had, or has booked, this academic year
 * @param times those of its times that are still ahead
 */
public record OpenTalk(
        long talkId,
        String title,
        String purpose,
        long organisationId,
        String school,
        String town,
        Optional<GeoPoint> point,
        TalkFormat format,
        int pupils,
        Instant closesAt,
        Set<Topic> topics,
        Set<String> roleFamilies,
        Set<YearGroup> yearGroups,
        int visitsThisYear,
        List<Offered> times) {

    /** A time that the talk is offered at. */
    public record Offered(long id, TalkTime time) {}

    /** The same talk with those times alone that are after a moment; there may be none. */
    public OpenTalk after(Instant moment) {
        return with(times.stream()
                .filter(offered -> offered.time().startsAt().isAfter(moment))
                .toList());
    }

    /** The same talk at the one time for which it is booked. */
    public OpenTalk heldAt(TalkTime time) {
        return with(List.of(new Offered(0, time)));
    }

    private OpenTalk with(List<Offered> others) {
        return new OpenTalk(
                talkId,
                title,
                purpose,
                organisationId,
                school,
                town,
                point,
                format,
                pupils,
                closesAt,
                topics,
                roleFamilies,
                yearGroups,
                visitsThisYear,
                others);
    }
}
