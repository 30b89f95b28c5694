package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchSource;

/** Ambassadors as everybody finds them. */
@ApplicationScoped
public class AmbassadorSource implements SearchSource {

    private static final IndexSchema SCHEMA = IndexSchema.named(IndexChanges.AMBASSADORS)
            .text("title", 3)
            .text("job", 4)
            .text("names", 2)
            .text("body", 1)
            .facet("role")
            .facet("topic")
            .facet("stage")
            .facet("format")
            .facet("language")
            .facet("area")
            .newestBy("joined");

    @Inject
    private AmbassadorDocuments documents;

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        return documents.labels();
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        return ids.stream()
                .map(id -> documents.of(id, SharedWith.EVERYONE))
                .flatMap(Optional::stream)
                .map(SearchDocument.Builder::build)
                .toList();
    }

    @Override
    public LongStream ids() {
        return documents.ids();
    }
}
