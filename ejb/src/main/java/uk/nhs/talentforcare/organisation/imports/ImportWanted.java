package uk.nhs.talentforcare.organisation.imports;

/** A run waits to be worked on; told once its transaction is in. */
record ImportWanted(long run) {}
