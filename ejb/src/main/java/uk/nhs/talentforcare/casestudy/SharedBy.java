package uk.nhs.talentforcare.casestudy;

import java.util.List;

/**
 * What an organisation shares with everybody, and nothing about its people.
 *
 * @param kind in words
 * @param town null where none is known
 * @param localArea null where none is known
 * @param closed whether it is no more
 */
public record SharedBy(
        String slug,
        String name,
        String kind,
        String town,
        String localArea,
        boolean closed,
        List<CaseStudySummary> studies,
        List<AdoptionLine> adoptions) {}
