package uk.nhs.talentforcare.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import uk.nhs.talentforcare.casestudy.OrganisationSharing;
import uk.nhs.talentforcare.casestudy.SharedBy;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** The public page of an organisation that shares something. */
@Named
@RequestScoped
public class SharedPage {

    @Inject
    private OrganisationSharing sharing;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    private SharedBy organisation;

    public void load() {
        String slug = path.text("slug");
        organisation = sharing.read(slug).orElse(null);
        if (organisation != null) {
            return;
        }
        Optional<String> successor = sharing.successor(slug);
        if (successor.isPresent()) {
            pages.redirect("/organisations/" + successor.get());
        } else {
            pages.notFound();
        }
    }

    public SharedBy organisation() {
        return organisation;
    }
}
