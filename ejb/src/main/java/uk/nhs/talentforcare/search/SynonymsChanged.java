package uk.nhs.talentforcare.search;

/** An editor changed the list of synonyms; heard after the transaction is in, by this node alone. */
public record SynonymsChanged() {}
