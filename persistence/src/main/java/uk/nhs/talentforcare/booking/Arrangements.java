package uk.nhs.talentforcare.booking;

/**
 * What the ambassador must know on the day. The school gives it when it confirms, so that asking takes three minutes.
 *
 * @param room where the talk is held, or how the school's meeting platform is reached
 * @param arrival when and where to arrive, parking, access
 * @param staffPresent the member of staff who stays throughout
 * @param contactName who meets the ambassador
 * @param contactTelephone how that person is reached on the day
 */
public record Arrangements(
        String room, String arrival, String staffPresent, String contactName, String contactTelephone) {

    /** What may still be shown when the talk is long over: how to reach somebody is gone. */
    public Arrangements withoutContact() {
        return new Arrangements(room, "", staffPresent, "", "");
    }
}
