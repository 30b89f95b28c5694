package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.talentforcare.shared.Conflict;

/** Sees that somebody can always administer the platform. */
@Dependent
public class LastAdministrator {

    @Inject
    private AccountRepository accounts;

    /**
     * Holds every administrator until the transaction ends, in which this one may stop being one.
     *
     * @throws Conflict if nobody else is an administrator who can sign in
     */
    public void keep(long accountId) {
        List<Long> administrators = accounts.lockNationalHolders(Role.ADMINISTRATOR);
        if (administrators.equals(List.of(accountId))) {
            throw new Conflict("This is the only administrator. Make somebody else an administrator first");
        }
    }
}
