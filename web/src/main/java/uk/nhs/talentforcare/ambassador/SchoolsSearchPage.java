package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.Narrowing;
import uk.nhs.talentforcare.search.Range;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;

/** Ambassadors as confirmed schools find them: by what is shared with schools, and by the day. */
@Named
@RequestScoped
public class SchoolsSearchPage {

    private static final String PATH = "/talks/ambassadors";
    private static final String DATE = "date";
    private static final Set<String> NOT_ALONG = Set.of(DATE, "page");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private SchoolsSearch search;

    @Inject
    private AmbassadorFacets facets;

    @Inject
    private Directories directories;

    @Inject
    private Clock clock;

    private DirectoryView list;
    private LocalDate date;
    private String near = "";
    private Set<String> away = Set.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        try {
            search.open(user.actor());
        } catch (Forbidden notConfirmed) {
            pages.redirect("/ambassadors");
            return;
        }
        near = form.text("near").isEmpty() ? search.near(user.actor()).orElse("") : "";
        date = date();
        list = directories.open(
                facets.of(IndexChanges.AMBASSADORS_FOR_SCHOOLS, PATH)
                        .keeps(DATE)
                        .build(),
                narrowing());
        if (list != null && date != null) {
            away = search.awayOn(
                    user.actor(),
                    date,
                    list.hits().stream().map(hit -> hit.stored().get("slug")).toList());
        }
    }

    private LocalDate date() {
        String typed = form.text(DATE);
        LocalDate today = LondonTime.today(clock.instant());
        LocalDate found = typed.isEmpty() ? null : TypedDay.day(typed).orElse(null);
        boolean sensible = found != null && !found.isBefore(today) && found.isBefore(today.plusYears(2));
        if (!typed.isEmpty() && !sensible) {
            form.reject(DATE, "Choose a day from today on, within two years");
        }
        return sensible ? found : null;
    }

    private Narrowing narrowing() {
        if (date == null) {
            return Narrowing.NONE;
        }
        long ahead = ChronoUnit.DAYS.between(LondonTime.today(clock.instant()), date);
        return new Narrowing(Map.of(FreeDays.FIELD, FreeDays.on(date)), Map.of(FreeDays.NOTICE, Range.atMost(ahead)));
    }

    public DirectoryView list() {
        return list;
    }

    /** The day that is looked for; {@code null} if any is right. */
    public LocalDate day() {
        return date;
    }

    /** The postcode district of the person's school; empty once they have said near which place. */
    public String near() {
        return near;
    }

    /** Whether somebody who was found is away on the day. */
    public boolean away(Hit hit) {
        return away.contains(hit.stored().get("slug"));
    }

    /** What else was asked, to go along with a day. */
    public List<DirectoryView.Kept> asked() {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !NOT_ALONG.contains(parameter.getKey()))
                .flatMap(parameter -> values(parameter.getKey(), parameter.getValue()))
                .limit(60)
                .toList();
    }

    private static Stream<DirectoryView.Kept> values(String name, String[] values) {
        return Arrays.stream(values)
                .filter(value -> !value.isEmpty())
                .map(value -> new DirectoryView.Kept(name, value));
    }
}
