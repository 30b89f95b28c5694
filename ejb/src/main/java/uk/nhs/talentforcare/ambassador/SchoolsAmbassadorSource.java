package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchSource;

/** Ambassadors as confirmed schools find them: with what is shared with schools, and by the days on which they can. */
@ApplicationScoped
public class SchoolsAmbassadorSource implements SearchSource {

    private static final IndexSchema SCHEMA = IndexSchema.named(IndexChanges.AMBASSADORS_FOR_SCHOOLS)
            .text("title", 3)
            .text("job", 4)
            .text("names", 2)
            .text("body", 1)
            .facet("role")
            .facet("topic")
            .facet("stage")
            .facet("format")
            .facet("language")
            .facet("day")
            .facet("area")
            .keyword(FreeDays.FIELD)
            .number(FreeDays.NOTICE)
            .newestBy("joined");

    @Inject
    private AmbassadorDocuments documents;

    @Inject
    private AvailabilityRepository availabilities;

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public boolean everybodys() {
        return false;
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>(documents.labels());
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name(), day.getDisplayName(TextStyle.FULL, Locale.UK) + "s");
        }
        labels.put("day", days);
        return labels;
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        Map<Long, Availability> said = availabilities.of(ids);
        return ids.stream()
                .map(id -> documents
                        .of(id, SharedWith.SCHOOLS)
                        .map(known -> withDays(known, said.getOrDefault(id, Availability.ASK_ME)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static SearchDocument withDays(SearchDocument.Builder known, Availability said) {
        return known.keyword(
                        "day", FreeDays.weekdays(said).stream().map(Enum::name).toList())
                .keyword(FreeDays.FIELD, FreeDays.tokens(said))
                .number(FreeDays.NOTICE, said.noticeDays())
                .stored("days", FreeDays.words(said))
                .build();
    }

    @Override
    public LongStream ids() {
        return documents.ids();
    }
}
