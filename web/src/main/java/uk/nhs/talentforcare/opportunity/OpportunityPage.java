package uk.nhs.talentforcare.opportunity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.Here;
import uk.nhs.talentforcare.shared.Markdown;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Words;

/** One opportunity. */
@Named
@RequestScoped
public class OpportunityPage {

    /** Younger people's placements are arranged by their school (until the last Friday in June of Year 11). */
    private static final int ARRANGED_BY_SCHOOL_BELOW = 16;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private Here here;

    @Inject
    private Words words;

    private OpportunityReading reading;
    private List<Section> sections;
    private String howToApply;
    private String jsonLd;

    /** A part of the listing, its text as HTML. */
    public record Section(String id, String heading, String html) {}

    public void load() {
        try {
            reading = opportunities.read(path.text("slug"));
        } catch (NotFound e) {
            pages.notFound();
            return;
        }
        sections = sections(listing());
        howToApply = Markdown.html(listing().howToApply());
        jsonLd = isOpen() ? OpportunityJsonLd.of(listing(), here.canonical()) : "";
    }

    public OpportunityDetail listing() {
        return reading.opportunity();
    }

    /** Whether one can still apply. */
    public boolean isOpen() {
        return reading.open();
    }

    public List<OpportunitySummary> similar() {
        return reading.similar();
    }

    public List<Section> sections() {
        return sections;
    }

    /** What to do, as HTML. */
    public String howToApply() {
        return howToApply;
    }

    /** "Main hospital, Leeds (LS1)", "Online". */
    public String where() {
        if (listing().town() == null) {
            return listing().format().label();
        }
        StringBuilder where = new StringBuilder();
        if (listing().place() != null) {
            where.append(listing().place()).append(", ");
        }
        where.append(listing().town());
        if (listing().outwardCode() != null) {
            where.append(" (").append(listing().outwardCode()).append(')');
        }
        return where.toString();
    }

    /** "7 June 2027 to 11 June 2027", "From 7 June 2027", "When you are ready". */
    public String when() {
        if (listing().startsOn() == null) {
            return "When you are ready";
        }
        String start = words.date(listing().startsOn());
        if (listing().endsOn() == null) {
            return "From " + start;
        }
        return listing().endsOn().equals(listing().startsOn())
                ? start
                : start + " to " + words.date(listing().endsOn());
    }

    /** Why a listing that has ended cannot be applied for. */
    public String ended() {
        return switch (listing().state()) {
            case FILLED -> "Every place has been taken.";
            case CLOSED -> "The provider has closed it.";
            default -> "It closed on " + words.date(listing().closingOn()) + ".";
        };
    }

    /** Whether some of those it is for must ask their school. */
    public boolean isForSchoolAge() {
        return listing().youngestAge() < ARRANGED_BY_SCHOOL_BELOW;
    }

    public String jsonLd() {
        return jsonLd;
    }

    private static List<Section> sections(OpportunityDetail listing) {
        List<Section> sections = new ArrayList<>();
        add(sections, "do", "What you will do", listing.whatYouWillDo());
        add(sections, "who", "Who it is for", listing.whoFor());
        add(sections, "look-for", "What we look for", listing.requirements());
        add(sections, "support", "Help you will get", listing.support());
        add(sections, "checks", "Checks before you start", listing.checks());
        return List.copyOf(sections);
    }

    private static void add(List<Section> sections, String id, String heading, String markdown) {
        String html = Markdown.html(markdown);
        if (!html.isEmpty()) {
            sections.add(new Section(id, heading, html));
        }
    }
}
