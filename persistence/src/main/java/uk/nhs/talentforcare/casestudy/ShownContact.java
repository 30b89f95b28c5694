package uk.nhs.talentforcare.casestudy;

/** The contact of a case study as everybody sees it: without an address. @param job what they do */
public record ShownContact(String name, String job) {}
