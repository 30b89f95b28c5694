package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.DirectoryView;

/** The directory of case studies. */
@Named
@RequestScoped
public class CaseStudiesPage {

    @Inject
    private Directories directories;

    @Inject
    private CaseStudyDirectory directory;

    private DirectoryView list;

    public void load() {
        list = directories.open(directory.today());
    }

    public DirectoryView list() {
        return list;
    }

    /** An address that takes this question along: of a file, a print view, a map. */
    public String with(String path) {
        return list.query().isEmpty() ? path : path + "?" + list.query();
    }
}
