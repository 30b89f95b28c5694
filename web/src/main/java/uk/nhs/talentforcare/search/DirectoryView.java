package uk.nhs.talentforcare.search;

import java.util.List;
import uk.nhs.talentforcare.shared.Page;

/** A directory page, ready to be shown: what was understood, what was found, and what else one could ask. */
public final class DirectoryView {

    private final Asked asked;
    private final String placeName;
    private final SearchResult result;
    private final List<Offer> offers;
    private final List<Group> groups;
    private final List<Chip> chips;
    private final Ticks ticks;
    private Instead instead = new Instead("", List.of());
    private List<String> leftOut = List.of();

    /**
     * @param placeName what the place that was asked for is called; null when none was, or nobody knows it
     * @param offers other questions that find more
     */
    DirectoryView(Asked asked, String placeName, SearchResult result, List<Offer> offers) {
        this.asked = asked;
        this.placeName = placeName;
        this.result = result;
        this.offers = List.copyOf(offers);
        this.groups = FilterPanel.groups(asked, result);
        this.chips = FilterPanel.chips(asked);
        this.ticks = Ticks.of(asked, result.hits());
    }

    /** A filter in the panel. */
    public record Group(String name, String legend, boolean single, boolean open, List<Choice> choices) {}

    /**
     * One value of a filter.
     *
     * @param id of its field on the page
     * @param count of what would be shown with it; empty when it is not counted
     */
    public record Choice(String id, String value, String label, String count, boolean chosen) {}

    /** Something that was asked and can be taken back at one press. */
    public record Chip(String label, String href) {}

    /**
     * Another question that finds more.
     *
     * @param adds what it finds beyond this page's: "12 more"
     */
    public record Offer(String label, String adds, String href) {}

    /** What is shown when nothing was found, and what it is. */
    public record Instead(String heading, List<Hit> hits) {}

    /** One order of the results. */
    public record Sort(String value, String label, boolean chosen) {}

    /** A parameter that goes along with the question. */
    public record Kept(String name, String value) {}

    /** One circle, in miles. */
    public record Circle(int miles, boolean chosen) {}

    public Directory directory() {
        return asked.directory();
    }

    public String words() {
        return asked.words();
    }

    public String near() {
        return asked.near();
    }

    public String sort() {
        return asked.sort();
    }

    public long total() {
        return result.total();
    }

    public boolean isEmpty() {
        return result.total() == 0;
    }

    /** Whether anything was asked, so that one may start again. */
    public boolean isNarrowed() {
        return !asked.isEverything();
    }

    /** What was found and what was understood: "12 opportunities for “porter” near Leeds, within 10 miles". */
    public String understood() {
        return (isEmpty() ? "No " + directory().many() : directory().count(total())) + question();
    }

    /** What was asked, without its filters, to stand after a noun: " for “porter” near Leeds, within 10 miles". */
    public String question() {
        StringBuilder sentence = new StringBuilder();
        if (!words().isEmpty()) {
            sentence.append(" for “").append(words()).append('”');
        }
        if (placeName != null) {
            sentence.append(" near ")
                    .append(placeName)
                    .append(", within ")
                    .append(asked.miles())
                    .append(" miles");
        }
        return sentence.toString();
    }

    /** Whether a place was asked for that nobody knows: the results are then from everywhere. */
    public boolean isPlaceUnknown() {
        return !near().isEmpty() && placeName == null;
    }

    /** What was probably meant, or null; the results take it into account already. */
    public String didYouMean() {
        return result.didYouMean();
    }

    /** The address that asks for what was probably meant. */
    public String didYouMeanHref() {
        return didYouMean() == null ? "" : asked.withWords(didYouMean()).address();
    }

    public List<Hit> hits() {
        return result.hits();
    }

    public List<Group> groups() {
        return groups;
    }

    public List<Chip> chips() {
        return chips;
    }

    public List<Offer> offers() {
        return offers;
    }

    /** The same with something to show when nothing was found. */
    DirectoryView instead(Instead other) {
        instead = other;
        return this;
    }

    /** The same with what of the address was left out. */
    DirectoryView without(List<String> sentences) {
        leftOut = sentences;
        return this;
    }

    /** Sentences about what of the address made no sense here and was left out. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** What is shown when nothing was found; no hits if there is nothing at all. */
    public Instead instead() {
        return instead;
    }

    /** The orders that make sense: no distance without a place, no best match without words. */
    public List<Sort> sorts() {
        return directory().sorts().entrySet().stream()
                .filter(sort -> !sort.getKey().equals(SearchRequest.NEAREST) || placeName != null)
                .map(sort ->
                        new Sort(sort.getKey(), sort.getValue(), sort.getKey().equals(asked.sort())))
                .toList();
    }

    public List<Circle> circles() {
        return Directory.MILES.stream()
                .map(miles -> new Circle(miles, miles == asked.miles()))
                .toList();
    }

    /** The address of the same question without any filter. */
    public String clearHref() {
        return asked.withoutFilters().address();
    }

    /** What the search form takes along unseen: no box that can be seen, ticked or not, stands there as well. */
    public List<Kept> kept() {
        return FilterPanel.unseen(asked, ticks);
    }

    /** Whether a result is ticked already. */
    public boolean ticked(Hit hit) {
        return asked.ticked().contains(Ticks.slug(hit));
    }

    /** What is ticked on other pages of the list. */
    public Ticks ticks() {
        return ticks;
    }

    /** The page for the links below the list; what lies deeper than anybody turns is not linked. */
    public Page<Hit> page() {
        return new Page<>(hits(), Math.min(total(), SearchRequest.DEEPEST), result.page(), result.size());
    }

    /** The title of the browser's tab: the subject, what was asked, the page. */
    public String title(String subject) {
        StringBuilder title = new StringBuilder(subject);
        if (!words().isEmpty()) {
            title.append(": ").append(words());
        }
        if (result.page() > 1) {
            title.append(" (page ")
                    .append(result.page())
                    .append(" of ")
                    .append(page().pages())
                    .append(')');
        }
        return title.toString();
    }

    /** The address of the same question on the first page, relative to the site. */
    public String address() {
        return asked.onPage(1).address();
    }

    /** This question's parameters, for a feed or the like with the same filters. */
    public String query() {
        return asked.onPage(1).withoutTicks().query();
    }
}
