package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.search.Labels;
import uk.nhs.talentforcare.search.SearchDocument;

/** Makes approved ambassadors findable by what they share with those who search, and by nothing else. */
@Dependent
public class AmbassadorDocuments {

    /** The longest summary on a card, in characters. */
    private static final int SUMMARY = 220;

    /** What can be chosen from; others are found by words. What nobody shares is never offered, so the list is fixed. */
    private static final List<String> LANGUAGES = List.of(
            "English",
            "British Sign Language",
            "Arabic",
            "Bengali",
            "Cantonese",
            "Farsi",
            "French",
            "Gujarati",
            "Hindi",
            "Italian",
            "Lithuanian",
            "Malayalam",
            "Mandarin",
            "Nepali",
            "Pashto",
            "Polish",
            "Portuguese",
            "Punjabi",
            "Romanian",
            "Somali",
            "Spanish",
            "Tagalog",
            "Tamil",
            "Turkish",
            "Ukrainian",
            "Urdu",
            "Welsh",
            "Yoruba");

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private ReferenceLists reference;

    Map<String, Map<String, String>> labels() {
        Map<String, String> languages = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> languages.put(language, language));
        return Map.of(
                "role", reference.roleFamilies(),
                "topic", Labels.of(Topic.class, Topic::label),
                "stage", Labels.of(KeyStage.class, KeyStage::label),
                "format", formats(),
                "language", languages,
                "area", reference.localAreas());
    }

    LongStream ids() {
        return ambassadors.approvedAfter(0, Integer.MAX_VALUE).stream().mapToLong(Long::longValue);
    }

    /** What is known of somebody to those who search. @param viewer as in {@link SharedWith#reaches} */
    Optional<SearchDocument.Builder> of(long id, SharedWith viewer) {
        return ambassadors.profile(id, viewer).map(AmbassadorDocuments::document);
    }

    private static SearchDocument.Builder document(AmbassadorProfile profile) {
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
                .keyword("language", languages(profile))
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
                .stored(
                        "photograph",
                        profile.portrait()
                                .map(portrait -> portrait.smallAddress(profile.slug()))
                                .orElse(""))
                .stored(
                        "photographShows",
                        profile.portrait().map(Portrait::alternative).orElse(""))
                .at(point == null ? null : point.latitude(), point == null ? null : point.longitude());
    }

    private static List<String> languages(AmbassadorProfile profile) {
        List<String> spoken = profile.languages().stream()
                .map(language -> language.toLowerCase(Locale.ROOT))
                .toList();
        return LANGUAGES.stream()
                .filter(language -> spoken.contains(language.toLowerCase(Locale.ROOT)))
                .toList();
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
