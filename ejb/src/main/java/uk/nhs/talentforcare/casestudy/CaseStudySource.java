package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.Labels;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchSource;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Markdown;

/** Makes published case studies findable. */
@ApplicationScoped
public class CaseStudySource implements SearchSource {

    private static final IndexSchema SCHEMA = IndexSchema.named("case-studies")
            .text("title", 4)
            .text("summary", 2)
            .text("names", 1.5)
            .text("body", 1)
            .facet("pillar")
            .facet("intention")
            .facet("role")
            .facet("setting")
            .facet("maturity")
            .facet("area")
            .facet("organisation")
            .facet("evidence")
            .facet(PublishedIn.FACET)
            .facet(StartedIn.FACET)
            .number(SearchRequest.ADOPTED)
            .meantBy("summary", "body")
            .newestBy("published");

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private AdoptionRepository adoptions;

    @Inject
    private StudyFileRepository files;

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
        return Map.of(
                "evidence", Labels.of(EvidenceStrength.class, EvidenceStrength::label),
                "pillar", Labels.of(Pillar.class, Pillar::label),
                "intention", reference.intentions(),
                "role", reference.roleFamilies(),
                "setting", Labels.of(Setting.class, Setting::label),
                "maturity", Labels.of(Maturity.class, Maturity::label),
                "area", reference.localAreas());
    }

    @Override
    public Map<String, Map<String, String>> names() {
        Map<String, Map<String, String>> names = new LinkedHashMap<>(labels());
        names.put("organisation", studies.organisations());
        LocalDate today = LondonTime.today(clock.instant());
        names.put(StartedIn.FACET, StartedIn.labels(today));
        names.put(PublishedIn.FACET, PublishedIn.labels(today));
        return names;
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        Map<Long, Long> adopted = adoptions.counts(ids);
        Map<Long, List<StudyFileShown>> pictures = files.pictures(ids);
        return studies.publishedByIds(ids).stream()
                .map(study -> document(
                        study,
                        adopted.getOrDefault(study.facts().id(), 0L),
                        pictures.getOrDefault(study.facts().id(), List.of())))
                .toList();
    }

    @Override
    public LongStream ids() {
        return studies.publishedIds().stream().mapToLong(Long::longValue);
    }

    private static SearchDocument document(CaseStudyDetail study, long adopted, List<StudyFileShown> pictures) {
        StudyFileShown picture = pictures.isEmpty() ? null : pictures.get(0);
        CaseStudyDetail.Facts facts = study.facts();
        String page = "/case-studies/" + facts.slug();
        List<String> roleNames = study.roleFamilies().stream()
                .map(CaseStudyDetail.RoleFamily::name)
                .toList();
        return SearchDocument.with(String.valueOf(facts.id()), facts.version())
                .text("title", facts.title())
                .text("summary", facts.summary())
                .text(
                        "names",
                        facts.organisation(),
                        facts.town(),
                        facts.localArea(),
                        facts.setting().label(),
                        facts.pillar().label())
                .text("names", roleNames)
                .text(
                        "names",
                        study.intentions().stream()
                                .map(intention -> "Intention " + intention.number() + ": " + intention.title())
                                .toList())
                .text(
                        "body",
                        Markdown.text(facts.challenge()),
                        Markdown.text(facts.whatWeDid()),
                        Markdown.text(facts.results()),
                        Markdown.text(facts.learned()),
                        Markdown.text(facts.costAndTime()),
                        facts.partners())
                .text(
                        "body",
                        study.figures().stream().map(CaseStudySource::words).toList())
                .keyword("pillar", facts.pillar().name())
                .keyword(
                        "intention",
                        study.intentions().stream()
                                .map(intention -> String.valueOf(intention.number()))
                                .toList())
                .keyword(
                        "role",
                        study.roleFamilies().stream()
                                .map(CaseStudyDetail.RoleFamily::code)
                                .toList())
                .keyword("setting", facts.setting().name())
                .keyword("maturity", facts.maturity().name())
                .keyword("area", facts.localAreaCode())
                .keyword("organisation", facts.organisationSlug())
                .keyword("evidence", facts.evidence().name())
                .keyword(
                        "year",
                        String.valueOf(LondonTime.today(facts.publishedAt()).getYear()))
                .keyword(StartedIn.FACET, StartedIn.codes(facts.startDate()))
                .at(facts.latitude(), facts.longitude())
                .number("published", facts.publishedAt().getEpochSecond())
                .stored("slug", facts.slug())
                .stored("title", facts.title())
                .stored("summary", facts.summary())
                .stored("organisation", facts.organisation())
                .stored("area", facts.localArea())
                .stored("pillar", facts.pillar().name())
                .stored("maturity", facts.maturity().label())
                .stored("evidence", facts.evidence().label())
                .stored("setting", facts.setting().label())
                .number(SearchRequest.ADOPTED, adopted)
                .stored("roles", String.join("; ", roleNames))
                .stored(
                        "intentions",
                        study.intentions().stream()
                                .map(intention -> intention.number() + ". " + intention.title())
                                .collect(Collectors.joining("; ")))
                .stored("started", facts.startDate())
                .stored("published", facts.publishedAt())
                .stored("reviewed", facts.reviewedAt())
                .stored(SearchRequest.ADOPTED, adopted)
                .stored("picture", picture == null ? null : picture.smallPath(page))
                .stored("pictureWidth", picture == null ? null : picture.smallWidth())
                .stored("pictureHeight", picture == null ? null : picture.smallHeight())
                .stored("pictureText", picture == null ? null : picture.alternative())
                .stored("pictures", PicturesJson.of(pictures, page))
                .build();
    }

    private static String words(CaseStudyDetail.Figure figure) {
        return Stream.of(figure.measure(), figure.before(), figure.after(), figure.how())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
