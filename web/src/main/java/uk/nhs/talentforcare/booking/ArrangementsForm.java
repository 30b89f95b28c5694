package uk.nhs.talentforcare.booking;

import uk.nhs.talentforcare.shared.Form;

/** The fields in which somebody says where the ambassador should come: for the school's contacts and for whoever steps in. */
final class ArrangementsForm {

    private ArrangementsForm() {}

    /** Shows what was arranged the last time. */
    static void fill(Form form, Arrangements suggested) {
        form.fill("room", suggested.room());
        form.fill("arrival", suggested.arrival());
        form.fill("staffPresent", suggested.staffPresent());
        form.fill("contactName", suggested.contactName());
        form.fill("contactTelephone", suggested.contactTelephone());
    }

    static ConfirmBooking read(Form form, long id) {
        return new ConfirmBooking(
                id,
                form.text("room"),
                form.prose("arrival"),
                form.text("staffPresent"),
                form.text("contactName"),
                form.text("contactTelephone"));
    }
}
