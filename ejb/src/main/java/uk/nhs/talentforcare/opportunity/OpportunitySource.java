package uk.nhs.talentforcare.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.search.IndexSchema;
import uk.nhs.talentforcare.search.Labels;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchSource;
import uk.nhs.talentforcare.shared.Markdown;

/** Makes live opportunities findable. */
@ApplicationScoped
public class OpportunitySource implements SearchSource {

    private static final IndexSchema SCHEMA = IndexSchema.named("opportunities")
            .text("title", 4)
            .text("summary", 2)
            .text("names", 1.5)
            .text("body", 1)
            .facet("type")
            .facet("role")
            .facet("format")
            .facet("area")
            .keyword("organisation")
            .number("age")
            .number("closing")
            .newestBy("live");

    @Inject
    private OpportunityRepository opportunities;

    @Inject
    private ReferenceLists reference;

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Map<String, String>> labels() {
        return Map.of(
                "type", Labels.of(OpportunityType.class, OpportunityType::label),
                "role", reference.roleFamilies(),
                "format", Labels.of(OpportunityFormat.class, OpportunityFormat::label),
                "area", reference.localAreas());
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public List<SearchDocument> documents(List<Long> ids) {
        return opportunities.liveByIds(ids).stream()
                .map(OpportunitySource::document)
                .toList();
    }

    @Override
    public LongStream ids() {
        return opportunities.liveIds().stream().mapToLong(Long::longValue);
    }

    private static SearchDocument document(OpportunityDetail listing) {
        return SearchDocument.with(String.valueOf(listing.id()), listing.version())
                .text("title", listing.title())
                .text("summary", listing.summary())
                .text(
                        "names",
                        listing.type().label(),
                        listing.organisation(),
                        listing.roleFamily(),
                        listing.town(),
                        listing.localArea())
                .text(
                        "body",
                        Markdown.text(listing.whatYouWillDo()),
                        Markdown.text(listing.whoFor()),
                        Markdown.text(listing.requirements()),
                        Markdown.text(listing.support()),
                        listing.pattern())
                .keyword("type", listing.type().name())
                .keyword("role", listing.roleFamilyCode())
                .keyword("format", listing.format().name())
                .keyword("area", listing.localAreaCode())
                .keyword("organisation", listing.organisationSlug())
                .number("age", listing.youngestAge())
                .number("closing", listing.closingOn().toEpochDay())
                .number("live", listing.liveAt().getEpochSecond())
                .stored("slug", listing.slug())
                .stored("title", listing.title())
                .stored("summary", listing.summary())
                .stored("type", listing.type().label())
                .stored("organisation", listing.organisation())
                .stored("town", listing.town())
                .stored("format", listing.format().label())
                .stored("role", listing.roleFamily())
                .stored("area", listing.localArea())
                .stored("youngestAge", listing.youngestAge())
                .stored("places", listing.places())
                .stored("startsOn", listing.startsOn())
                .stored("closingOn", listing.closingOn())
                .stored("live", listing.liveAt())
                .at(listing.latitude(), listing.longitude())
                .build();
    }
}
