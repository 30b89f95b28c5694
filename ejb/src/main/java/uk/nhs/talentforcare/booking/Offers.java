package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.ambassador.AmbassadorState;
import uk.nhs.talentforcare.shared.Page;

/**
 * What an ambassador finds at their talks.
 *
 * @param state where the ambassador stands: one who is not approved sees bookings only
 * @param outwardCode district that distances are measured from
 * @param open open talks that they can give, best first
 * @param invitations talks to which a school has invited them and that they can still answer
 * @param diary their bookings that stand, soonest first
 */
public record Offers(
        AmbassadorState state,
        String outwardCode,
        int radiusMiles,
        Page<RankedTalk> open,
        List<DiaryLine> diary,
        List<InvitedTalk> invitations) {}
