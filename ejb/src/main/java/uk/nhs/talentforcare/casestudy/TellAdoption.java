package uk.nhs.talentforcare.casestudy;

/**
 * What somebody says in the name of their organisation about a study that it has adopted, as it was typed.
 *
 * @param how in one line
 * @param month from 1
 * @param year with four digits
 * @param version of what it replaces, as its page was told; {@link AdoptionView#NONE} where there was nothing
 */
public record TellAdoption(String how, String month, String year, boolean wouldTalk, long version) {}
