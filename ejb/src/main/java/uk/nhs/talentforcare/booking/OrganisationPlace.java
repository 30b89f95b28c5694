package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.Ambassador;

/** How far an ambassador has to go to a talk. */
@Dependent
public class OrganisationPlace {

    @Inject
    private TalkWords words;

    /** Miles as the crow flies; empty if nobody knows where the school is. */
    Optional<Double> miles(Ambassador ambassador, Talk talk) {
        return words.school(talk).point().map(ambassador.point()::milesTo);
    }
}
