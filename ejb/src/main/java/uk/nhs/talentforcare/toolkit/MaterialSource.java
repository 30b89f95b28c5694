package uk.nhs.talentforcare.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchSource;

/** How materials are found. */
@ApplicationScoped
public class MaterialSource implements SearchSource {

    private static final IndexSchema SCHEMA = IndexSchema.named(IndexChanges.TOOLKIT)
            .text(IndexSchema.TITLE, 4)
            .text("purpose", 2)
            .text("about", 1)
            .facet("type")
            .facet("pillar")
            .facet("audience")
            .facet("format")
            .facet("language")
            .keyword("intention")
            .newestBy("published");

    /** The languages in which campaigns are made most; a material in another one is found, but has no filter of its own. */
    private static final List<String> LANGUAGES = List.of("en", "cy", "pl", "ro", "pa", "ur", "bn", "gu", "ar", "so");

    @Inject
    private MaterialRepository materials;

    @Inject
    private ReferenceLists reference;

    @Inject
    private Clock clock;

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        labels.put("type", labels(MaterialType.values(), MaterialType::label));
        labels.put("pillar", labels(Pillar.values(), Pillar::label));
        labels.put("audience", reference.audiences());
        labels.put("format", labels(FileFormat.values(), FileFormat::label));
        labels.put("language", languages());
        labels.put("intention", reference.intentions());
        return labels;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> languages.put(tag, Languages.label(tag)));
        return languages;
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] values, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> labels.put(value.name(), label.apply(value)));
        return labels;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        return materials.visibleByIds(ids, clock.instant()).stream()
                .map(this::document)
                .toList();
    }

    private SearchDocument document(Material material) {
        MaterialReading.Picture picture = ToolkitService.picture(material);
        SearchDocument.Builder document = SearchDocument.with(String.valueOf(material.id()), material.version())
                .text(IndexSchema.TITLE, material.title())
                .text("purpose", material.purpose())
                .text("about", about(material))
                .keyword("type", material.type().name())
                .keyword("pillar", material.pillar().name())
                .keyword("audience", material.audiences())
                .keyword("format", distinct(material, file -> file.format().name()))
                .keyword("language", distinct(material, file -> languageOf(file.language())))
                .keyword(
                        "intention",
                        material.intentions().stream().map(String::valueOf).toList())
                .number("published", material.publishedAt().orElseThrow().toEpochMilli())
                .stored("slug", material.slug())
                .stored("title", material.title())
                .stored("summary", material.purpose())
                .stored("type", material.type().name())
                .stored("typeLabel", material.type().label())
                .stored("pillar", material.pillar().name())
                .stored("files", fileKinds(material))
                .stored(
                        "bytes",
                        material.files().stream().mapToLong(MaterialFile::bytes).sum());
        if (picture != null) {
            document.stored("picture", picture.href())
                    .stored("pictureWidth", picture.width())
                    .stored("pictureHeight", picture.height())
                    .stored("pictureText", picture.alternativeText());
        }
        return document.build();
    }

    /** "en" of "en-GB": people filter by language, not by country. */
    private static String languageOf(String tag) {
        return tag.split("-")[0];
    }

    private List<String> about(Material material) {
        return Stream.concat(
                        Stream.of(material.type().label(), material.pillar().label()),
                        Stream.concat(
                                material.audiences().stream()
                                        .map(code -> reference.audiences().getOrDefault(code, "")),
                                material.files().stream()
                                        .map(file -> file.format().label() + " " + Languages.label(file.language()))))
                .distinct()
                .toList();
    }

    private static List<String> distinct(Material material, Function<MaterialFile, String> value) {
        return material.files().stream().map(value).distinct().toList();
    }

    private static String fileKinds(Material material) {
        return distinct(material, file -> MediaTypes.label(file.mediaType())).stream()
                .collect(Collectors.joining(", "));
    }

    @Override
    public LongStream ids() {
        return materials.ids().stream().mapToLong(Long::longValue);
    }
}
