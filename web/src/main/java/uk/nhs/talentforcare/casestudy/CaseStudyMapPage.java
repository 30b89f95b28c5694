package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.campaign.AreaTiles;
import uk.nhs.talentforcare.search.Asked;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Tally;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.LondonTime;

/** Where the case studies of a question come from, and when they began: counted by the index, in four searches. */
@Named
@RequestScoped
public class CaseStudyMapPage {

    /** The parameter that asks for quarters instead of years. */
    static final String BY = "by";

    private static final String QUARTER = "quarter";
    private static final String YEAR = "year";
    private static final String LIST = "/case-studies";
    private static final String AREA = "area";

    @Inject
    private Directories directories;

    @Inject
    private CaseStudyDirectory directory;

    @Inject
    private CaseStudySource source;

    @Inject
    private Clock clock;

    @Inject
    private Form form;

    private Tally tally;
    private List<Area> areas;
    private AreaTiles tiles;
    private Timeline timeline;

    /** A row of the table. @param address of the list of those from there */
    public record Area(String name, int count, String address) {}

    public void load() {
        tally = directories.tally(
                directory.map(),
                "maturity",
                Arrays.stream(Maturity.values()).map(Enum::name).toList());
        if (tally == null) {
            return;
        }
        String toArea = list(tally.asked().without(AREA), AREA);
        var names = source.labels().get(AREA);
        areas = names.entrySet().stream()
                .map(area -> new Area(area.getValue(), tally.count(AREA, area.getKey()), toArea + area.getKey()))
                .toList();
        tiles = AreaTiles.of(
                names.entrySet().stream()
                        .map(area ->
                                new AreaTiles.Figure(area.getKey(), area.getValue(), tally.count(AREA, area.getKey())))
                        .toList(),
                toArea);
        timeline = Timeline.of(
                StartedIn.labels(LondonTime.today(clock.instant())),
                isByQuarter(),
                (maturity, code) -> tally.count(maturity.name(), StartedIn.FACET, code),
                list(tally.asked().without(StartedIn.FACET), StartedIn.FACET));
    }

    public DirectoryView list() {
        return tally.view();
    }

    public AreaTiles tiles() {
        return tiles;
    }

    public List<Area> areas() {
        return areas;
    }

    public Timeline timeline() {
        return timeline;
    }

    public boolean isByQuarter() {
        return tally.asked().kept().getOrDefault(BY, Set.of()).contains(QUARTER);
    }

    /** Whether a scale was asked for that there is not. */
    public boolean isScaleUnknown() {
        String by = form.text(BY);
        return !by.isEmpty() && !by.equals(QUARTER) && !by.equals(YEAR);
    }

    /** The same with years for quarters, or the other way round. */
    public String otherScale() {
        String query = withoutScale(tally.asked());
        String quarters = isByQuarter() ? "" : (query.isEmpty() ? "" : "&") + BY + "=" + QUARTER;
        return LIST + "/map" + (query.isEmpty() && quarters.isEmpty() ? "" : "?") + query + quarters;
    }

    /** The list of the same question. */
    public String listAddress() {
        String query = withoutScale(tally.asked());
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    /** How many are of no local area. */
    public int national() {
        return tally.asked().chosen().containsKey(AREA)
                ? 0
                : (int) tally.view().total()
                        - areas.stream().mapToInt(Area::count).sum();
    }

    private static String list(Asked asked, String parameter) {
        String query = withoutScale(asked);
        return LIST + "?" + query + (query.isEmpty() ? "" : "&") + parameter + "=";
    }

    private static String withoutScale(Asked asked) {
        return asked.query().replaceAll("(^|&)" + BY + "=" + QUARTER + "$", "");
    }
}
