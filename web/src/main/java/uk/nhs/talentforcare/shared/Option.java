package uk.nhs.talentforcare.shared;

/**
 * One of the choices of a select, of radio buttons or of check boxes.
 *
 * @param value what the form sends
 * @param label what people read
 * @param hint a line of help below the label, empty when there is none
 */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
