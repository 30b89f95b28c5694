package uk.nhs.talentforcare.savedsearch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;
import uk.nhs.talentforcare.shared.Words;

/** Keeps the search that its address repeats. */
@Named
@RequestScoped
public class SaveSearchPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Directories directories;

    @Inject
    private SavedSearches searches;

    @Inject
    @Any
    private Instance<KeepableDirectory> keepable;

    private DirectoryView view;
    private String query;

    public void load() {
        boolean posted = form.posted();
        String name = path.text("directory");
        KeepableDirectory directory = null;
        for (KeepableDirectory known : keepable) {
            if (known.index().equals(name)) {
                directory = known;
            }
        }
        if (directory == null) {
            pages.notFound();
            return;
        }
        view = directories.listing(directory.today(), 1).view();
        // the newest is told of first, whatever the order of the list was
        query = Arrays.stream(view.query().split("&"))
                .filter(pair -> !pair.startsWith("sort="))
                .collect(Collectors.joining("&"));
        form.fill("rhythm", Rhythm.WEEKLY.name());
        if (posted) {
            save(directory.index());
        }
    }

    private void save(String directory) {
        try {
            searches.save(
                    directory,
                    query,
                    title(),
                    form.text("email"),
                    Arrays.stream(Rhythm.values())
                            .filter(rhythm -> rhythm.name().equals(form.text("rhythm")))
                            .findFirst()
                            .orElse(null),
                    clientAddress.of(request));
            pages.redirect("/saved-searches/sent");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public DirectoryView view() {
        return view;
    }

    /** The search in words: "Case studies for “porter” near Leeds, within 10 miles: Get on; Hospital". */
    public String title() {
        String filters = view.chips().stream().map(DirectoryView.Chip::label).collect(Collectors.joining("; "));
        String asked = words.capital(view.directory().many()) + view.question();
        return filters.isEmpty() ? asked : asked + ": " + filters;
    }

    public List<Option> rhythms() {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> new Option(rhythm.name(), rhythm.label()))
                .toList();
    }
}
