package uk.nhs.talentforcare.search;

/** Gives texts a place in a space in which those that mean much the same lie close together. */
public interface Embedder {

    /**
     * @param text a title, a paragraph, a question; only about the first 400 words count
     * @return a vector of length 1, always of the same number of dimensions
     */
    float[] vector(String text);
}
