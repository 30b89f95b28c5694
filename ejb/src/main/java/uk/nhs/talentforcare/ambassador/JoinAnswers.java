package uk.nhs.talentforcare.ambassador;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has answered who applies to be an ambassador; a text that is not there yet is empty.
 *
 * @param ageKnown whether they have said that they are 18 or over
 * @param organisation name of the organisation in the register
 * @param employer a contractor, or an employer that is not in the register
 * @param missing the first part that has still to be asked
 * @param sent whether the coordinator or the employer has it
 */
public record JoinAnswers(
        boolean ageKnown,
        String jobTitle,
        String roleFamily,
        Optional<EmploymentBasis> basis,
        Long organisationId,
        String organisation,
        String employer,
        String area,
        Optional<EmploymentWay> way,
        String workEmail,
        String managerName,
        String managerEmail,
        Optional<TalkFormat> format,
        Set<Topic> topics,
        Set<KeyStage> keyStages,
        List<String> languages,
        String routeIn,
        String story,
        String outwardCode,
        Optional<Integer> radiusMiles,
        Optional<Integer> travelMinutes,
        boolean safe,
        Optional<JoinPart> missing,
        boolean sent) {

    /** Where they work, as it is shown. */
    public String workplace() {
        if (organisation.isEmpty() || employer.isEmpty()) {
            return organisation + employer;
        }
        return organisation + ", for " + employer;
    }
}
