package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import uk.nhs.talentforcare.savedsearch.Novelties;
import uk.nhs.talentforcare.search.IndexChanges;

/** Tells which case studies are new on the site. */
@ApplicationScoped
public class NewCaseStudies implements Novelties {

    @Inject
    private CaseStudyRepository studies;

    @Override
    public String directory() {
        return IndexChanges.CASE_STUDIES;
    }

    @Override
    public String word(long count) {
        return count == 1 ? "case study" : "case studies";
    }

    @Override
    public Set<Long> publicSince(Instant moment) {
        return Set.copyOf(studies.publishedSince(moment));
    }
}
