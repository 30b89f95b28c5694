package uk.nhs.talentforcare.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Find an organisation among all that are known. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Permissions permissions;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    private OrganisationRows rows;

    @PostConstruct
    void read() {
        if (!user.signedIn()) {
            return;
        }
        if (!permissions.allows(user.actor(), Permission.SEE_ORGANISATIONS)) {
            throw new Forbidden("organisations for account " + user.actor().accountId());
        }
        OrganisationKind kind = Arrays.stream(OrganisationKind.values())
                .filter(known -> known.name().equals(form.text("kind")))
                .findFirst()
                .orElse(null);
        rows = new OrganisationRows(organisations, user.actor(), form.text("q"), kind);
    }

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        }
    }

    public List<Option> kinds() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "All kinds"));
        Arrays.stream(OrganisationKind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .forEach(options::add);
        return options;
    }

    /** Whether the person may open what a line is about: the list is of all, the page is of their areas. */
    public boolean opens(OrganisationSummary organisation) {
        return OrganisationDesk.opens(user.actor(), organisation);
    }

    public OrganisationRows rows() {
        return rows;
    }
}
