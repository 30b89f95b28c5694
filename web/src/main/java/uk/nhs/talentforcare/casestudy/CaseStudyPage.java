package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Here;
import uk.nhs.talentforcare.shared.JsonBuilders;
import uk.nhs.talentforcare.shared.JsonLd;
import uk.nhs.talentforcare.shared.Markdown;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Slug;

/** One case study. */
@Named
@RequestScoped
public class CaseStudyPage {

    private static final int HEADLINES = 3;
    private static final String RESULTS = "results";

    /** The longest value that stands in large type, in characters. */
    private static final int HEADLINE = 12;

    @Inject
    private CaseStudyService studies;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private Here here;

    private CaseStudyReading reading;
    private ArchivedStudy archived;
    private List<Section> sections;
    private List<CaseStudyDetail.Figure> headlines;
    private String jsonLd;

    /** A part of the story, its text as HTML. */
    public record Section(String id, String heading, String html) {}

    public void load() {
        String slug = path.text("slug");
        String lower = slug.toLowerCase(Locale.ROOT);
        if (!slug.equals(lower) && Slug.isValid(lower)) {
            pages.moved("/case-studies/" + lower);
            return;
        }
        try {
            reading = studies.read(slug);
        } catch (NotFound e) {
            archived = studies.archived(slug).orElse(null);
            if (archived == null) {
                pages.notFound();
            }
            return;
        }
        sections = sections(study());
        headlines = study().figures().stream()
                .filter(figure ->
                        figure.after().length() <= HEADLINE && figure.after().matches(".*[0-9].*"))
                .limit(HEADLINES)
                .toList();
        jsonLd = jsonLd(facts());
    }

    /** What is left of one that is no longer on the site, null for one that is. */
    public ArchivedStudy archived() {
        return archived;
    }

    public String title() {
        return archived == null ? facts().title() : archived.title() + " is no longer published";
    }

    public String description() {
        return archived == null ? facts().summary() : "This case study has been taken off the site.";
    }

    public CaseStudyDetail study() {
        return reading.study();
    }

    public CaseStudyDetail.Facts facts() {
        return reading.study().facts();
    }

    public List<CaseStudySummary> related() {
        return reading.related();
    }

    public List<Section> sections() {
        return sections;
    }

    public List<StudyFileShown> pictures() {
        return reading.files().stream().filter(StudyFileShown::picture).toList();
    }

    public List<StudyFileShown> attachments() {
        return reading.files().stream().filter(file -> !file.picture()).toList();
    }

    /** Whom readers can ask, {@code null} for nobody. */
    public ShownContact contact() {
        return reading.contact();
    }

    /** Where the page is that its files' addresses are below. */
    public String base() {
        return "/case-studies/" + facts().slug();
    }

    /** The figures that are short enough to be read at a glance. */
    public List<CaseStudyDetail.Figure> headlines() {
        return headlines;
    }

    /** The role families in one line. */
    public String roles() {
        return study().roleFamilies().stream()
                .map(CaseStudyDetail.RoleFamily::name)
                .collect(Collectors.joining(", "));
    }

    /** Whether nobody has confirmed for a year that it is still true. */
    public boolean isReviewDue() {
        return facts().state() == CaseStudyState.REVIEW_DUE;
    }

    public String jsonLd() {
        return jsonLd;
    }

    private static List<Section> sections(CaseStudyDetail study) {
        CaseStudyDetail.Facts facts = study.facts();
        boolean planned = facts.maturity() == Maturity.PLANNED;
        List<Section> sections = new ArrayList<>();
        add(sections, "challenge", "The challenge", facts.challenge());
        add(sections, "what-we-did", planned ? "What we plan" : "What we did", facts.whatWeDid());
        if (!study.figures().isEmpty() || facts.results() != null) {
            String heading = planned ? "What we hope for" : "What changed";
            sections.add(new Section(RESULTS, heading, Markdown.html(facts.results())));
        }
        add(sections, "learned", "What we learned", facts.learned());
        add(sections, "cost", "Cost and time", facts.costAndTime());
        return List.copyOf(sections);
    }

    private static void add(List<Section> sections, String id, String heading, String markdown) {
        String html = Markdown.html(markdown);
        if (!html.isEmpty()) {
            sections.add(new Section(id, heading, html));
        }
    }

    private String jsonLd(CaseStudyDetail.Facts facts) {
        return JsonLd.of(JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "Article")
                .add("headline", facts.title())
                .add("description", facts.summary())
                .add("datePublished", facts.publishedAt().toString())
                .add("dateModified", facts.reviewedAt().toString())
                .add(
                        "author",
                        JsonBuilders.object().add("@type", "Organization").add("name", facts.organisation()))
                .add("mainEntityOfPage", here.canonical())
                .add("license", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
                .build());
    }
}
