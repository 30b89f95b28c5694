package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;

/** How a person's second factor stands, and the ways to change that. */
@Named
@RequestScoped
public class SecondFactorPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Next next;

    @Inject
    private SecondFactors factors;

    private SecondFactorState state;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        state = factors.state(user.actor());
        if (form.posted() && !state.on()) {
            factors.prepare(user.actor());
            pages.redirect(next.by("/account/second-factor/app"));
        }
    }

    public SecondFactorState state() {
        return state;
    }

    /** The names of the roles that lie still until the factor is on. */
    public List<String> withheld() {
        return user.withheld().stream().map(Role::label).toList();
    }
}
