package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.IndexChanges;

/** The directory of ambassadors. */
@Named
@RequestScoped
public class AmbassadorsPage {

    @Inject
    private Directories directories;

    @Inject
    private AmbassadorFacets facets;

    private DirectoryView list;

    public void load() {
        list = directories.open(
                facets.of(IndexChanges.AMBASSADORS, "/ambassadors").build());
    }

    public DirectoryView list() {
        return list;
    }
}
