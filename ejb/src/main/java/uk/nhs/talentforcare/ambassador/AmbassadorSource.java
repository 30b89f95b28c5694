package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.Labels;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchSource;

/** Makes approved ambassadors findable, by what their public profile shows and nothing else. */
@ApplicationScoped
public class AmbassadorSource implements SearchSource {

    /** The longest summary on a card, in characters. */
    private static final int SUMMARY = 220;

    private static final IndexSchema SCHEMA = IndexSchema.named("ambassadors")
            .text("title", 3)
            .text("job", 4)
            .text("names", 2)
            .text("body", 1)
            .facet("role")
            .facet("topic")
            .facet("stage")
            .facet("format")
            .facet("area")
            .newestBy("joined");

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private ReferenceLists reference;

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        return Map.of(
                "role", reference.roleFamilies(),
                "topic", Labels.of(Topic.class, Topic::label),
                "stage", Labels.of(KeyStage.class, KeyStage::label),
                "format", formats(),
                "area", reference.localAreas());
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        return ids.stream()
                .map(id -> ambassadors.profile(id, SharedWith.EVERYONE))
                .flatMap(Optional::stream)
                .map(AmbassadorSource::document)
                .toList();
    }

    @Override
    public LongStream ids() {
        return ambassadors.approvedAfter(0, Integer.MAX_VALUE).stream().mapToLong(Long::longValue);
    }

    private static SearchDocument document(AmbassadorProfile profile) {
        GeoPoint point = profile.point();
        return SearchDocument.with(String.valueOf(profile.id()), profile.version())
                .text("title", profile.displayName())
                .text("job", profile.jobTitle())
                .text("names", profile.roleFamilyName(), profile.organisation(), profile.localAreaName())
                .text("names", profile.languages())
                .text("names", profile.topics().stream().map(Topic::label).toList())
                .text("body", profile.story(), profile.routeIn())
                .keyword("role", profile.roleFamily())
                .keyword("topic", profile.topics().stream().map(Enum::name).toList())
                .keyword("stage", profile.keyStages().stream().map(Enum::name).toList())
                .keyword("format", formats(profile.format()))
                .keyword("area", profile.localArea())
                .number("joined", profile.id())
                .stored("slug", profile.slug())
                .stored("title", profile.displayName())
                .stored("summary", summary(profile))
                .stored("jobTitle", profile.jobTitle())
                .stored("role", profile.roleFamilyName())
                .stored("organisation", profile.organisation())
                .stored("area", profile.localAreaName())
                .stored("format", profile.format().label())
                .stored("languages", String.join(", ", profile.languages()))
                .at(point == null ? null : point.latitude(), point == null ? null : point.longitude())
                .build();
    }

    /** The first sentences of the story, else what they speak about. */
    private static String summary(AmbassadorProfile profile) {
        String story = Optional.ofNullable(profile.story()).orElse("").strip();
        if (story.isEmpty()) {
            return profile.topics().stream().map(Topic::label).sorted().collect(Collectors.joining(", "));
        }
        if (story.length() <= SUMMARY) {
            return story;
        }
        int cut = story.lastIndexOf(' ', SUMMARY);
        return story.substring(0, cut > 0 ? cut : SUMMARY) + "…";
    }

    /** Who does both is found by either. */
    private static List<String> formats(TalkFormat format) {
        return Stream.of(TalkFormat.IN_PERSON, TalkFormat.VIRTUAL)
                .filter(format::suits)
                .map(Enum::name)
                .toList();
    }

    private static Map<String, String> formats() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(TalkFormat.IN_PERSON.name(), TalkFormat.IN_PERSON.label());
        labels.put(TalkFormat.VIRTUAL.name(), TalkFormat.VIRTUAL.label());
        return labels;
    }
}
