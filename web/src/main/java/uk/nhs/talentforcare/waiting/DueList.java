package uk.nhs.talentforcare.waiting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;

/** What is due for whoever is signed in, oldest first: for any page that shows it. */
@Named("dueList")
@RequestScoped
public class DueList {

    @Inject
    private CurrentUser user;

    @Inject
    private WorkQueue work;

    private List<DueWork> lines = List.of();

    @PostConstruct
    void read() {
        if (user.signedIn()) {
            lines = work.waitingFor(user.actor());
        }
    }

    public List<DueWork> lines() {
        return lines;
    }
}
