package uk.nhs.talentforcare.account;

import java.util.Optional;

/**
 * What somebody who signs up has answered so far; a text that is not there yet is empty.
 *
 * @param organisationId the listed organisation, {@code null} if there is none (yet)
 * @param organisation its name, or the name that was typed
 * @param kind the name of the kind of an organisation that is not listed
 * @param area the area of an organisation that is not listed
 * @param hasPassword whether one was chosen; it is never shown
 * @param known whether the person has an account already
 * @param missing the first part that has still to be asked
 */
public record SignUpAnswers(
        Role role,
        Long organisationId,
        String organisation,
        String kind,
        String area,
        String firstName,
        String lastName,
        String email,
        String telephone,
        boolean adult,
        boolean hasPassword,
        boolean known,
        Optional<SignUpPart> missing) {}
