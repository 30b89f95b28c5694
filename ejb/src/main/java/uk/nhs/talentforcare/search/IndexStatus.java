package uk.nhs.talentforcare.search;

/**
 * How an index is.
 *
 * @param documents that can be found now
 * @param rebuilding whether it is being filled from the database
 * @param done things read so far by the rebuild that runs or ran last
 * @param total things that rebuild has to read; 0 before it has counted them
 */
public record IndexStatus(String index, long documents, boolean rebuilding, long done, long total) {}
