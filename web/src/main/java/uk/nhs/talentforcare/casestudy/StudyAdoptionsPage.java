package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Path;

/** The part of a study's page that tells who has adopted it. */
@Named
@RequestScoped
public class StudyAdoptionsPage {

    /** How many stand there before a reader asks for the rest. */
    private static final int FIRST = 8;

    @Inject
    private Adoptions adoptions;

    @Inject
    private Path path;

    private List<AdoptionLine> lines = List.of();

    public void load() {
        lines = adoptions.of(path.text("slug"));
    }

    public int count() {
        return lines.size();
    }

    public List<AdoptionLine> first() {
        return lines.subList(0, Math.min(FIRST, lines.size()));
    }

    public List<AdoptionLine> others() {
        return lines.subList(first().size(), lines.size());
    }
}
