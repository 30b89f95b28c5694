package uk.nhs.talentforcare.search;

import java.util.List;

/**
 * One place in the words of a question.
 *
 * @param typed what stands there, typing errors put right
 * @param besides what may stand there as well, by the list of synonyms
 */
public record UnderstoodWord(String typed, List<String> besides) {}
