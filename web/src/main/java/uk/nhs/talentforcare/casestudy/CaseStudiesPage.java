package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.search.Directories;
import uk.nhs.talentforcare.search.DirectoryView;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.shared.Form;

/** The directory of case studies. */
@Named
@RequestScoped
public class CaseStudiesPage {

    @Inject
    private Directories directories;

    @Inject
    private CaseStudyDirectory directory;

    @Inject
    private Form form;

    private DirectoryView list;

    public void load() {
        list = directories.open(directory.today());
        if (list != null
                && !list.hits().isEmpty()
                && form.text(ChosenStudies.TICKED_ON).equals(ChosenStudies.NONE)) {
            form.reject(pick(list.hits().get(0)), "Tick the case studies that you want first");
        }
    }

    public DirectoryView list() {
        return list;
    }

    /** The id of the box by which a case study is ticked. */
    public String pick(Hit hit) {
        return "pick-" + hit.id();
    }

    /** An address that takes this question along: of a file, a print view, a map. */
    public String with(String path) {
        return list.query().isEmpty() ? path : path + "?" + list.query();
    }
}
