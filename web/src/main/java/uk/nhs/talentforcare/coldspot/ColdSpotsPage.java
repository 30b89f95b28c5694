package uk.nhs.talentforcare.coldspot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import uk.nhs.talentforcare.campaign.AreaTiles;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Schools of a coordinator's areas without an encounter this academic year. */
@Named
@RequestScoped
public class ColdSpotsPage {

    private static final int SIZE = 25;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private ColdSpotService service;

    @Inject
    private HttpServletRequest servletRequest;

    private ColdSpots found;
    private AreaTiles tiles;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        found = service.find(
                user.actor(),
                ColdSpotQuery.of(form::text),
                form.text("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(form.text("page")) : 1,
                SIZE);
        tiles = AreaTiles.of(
                found.areas().stream()
                        .map(area -> new AreaTiles.Figure(area.code(), area.name(), area.cold()))
                        .toList(),
                "/workspace/cold-spots?area=");
    }

    public ColdSpots found() {
        return found;
    }

    public AreaTiles tiles() {
        return tiles;
    }

    /** Whether there is more than one area to look at. */
    public boolean several() {
        return found.areas().size() > 1;
    }

    /** Where the same schools are had as a file. */
    public String file() {
        String query = servletRequest.getQueryString();
        return "/workspace/cold-spots.csv" + (query == null ? "" : "?" + query);
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "All of your areas")));
        found.areas().forEach(area -> options.add(new Option(area.code(), area.name())));
        return options;
    }

    public List<Option> pupils() {
        return options(ColdSpotSearch.Pupils.values(), ColdSpotSearch.Pupils::label);
    }

    public List<Option> since() {
        return options(ColdSpotSearch.Since.values(), ColdSpotSearch.Since::label);
    }

    public List<Option> orders() {
        return options(ColdSpotSearch.Order.values(), ColdSpotSearch.Order::label);
    }

    public List<Option> wishes() {
        return List.of(
                new Option("", "Whether or not they have said"), new Option("yes", "Those who would like visits"));
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), label.apply(value)))
                .toList();
    }
}
