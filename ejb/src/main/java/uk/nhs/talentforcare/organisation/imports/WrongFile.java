package uk.nhs.talentforcare.organisation.imports;

/** A file is not what it should be; the message tells the administrator what was expected. Nothing has been changed. */
public class WrongFile extends RuntimeException {

    public WrongFile(String messageForPeople) {
        super(messageForPeople);
    }
}
