package uk.nhs.talentforcare.search;

import java.util.List;

/** How a question is understood and what it finds first: as things are, and as they would be. */
public record SynonymTrial(Side before, Side after) {

    /** @param places what was typed, each with what else may stand there */
    public record Side(List<UnderstoodWord> places, long total, List<Hit> first) {}
}
