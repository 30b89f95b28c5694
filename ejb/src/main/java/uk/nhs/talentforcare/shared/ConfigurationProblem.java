package uk.nhs.talentforcare.shared;

/** A configuration key is missing or wrong; the message names it and says how to put it right. */
public class ConfigurationProblem extends RuntimeException {

    public ConfigurationProblem(String message) {
        super(message);
    }
}
