package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Gives the coordinator the talks of a school whose last contact goes. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SchoolsLeftAlone {

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private WorkQueue work;

    /** Looks at each school of which the leaver is a contact. */
    public void handOver(Actor leaver) {
        for (long school : leaver.organisationsAs(Role.SCHOOL_CONTACT)) {
            boolean alone = accounts.colleagues(Role.SCHOOL_CONTACT, school).stream()
                    .allMatch(contact -> contact.id() == leaver.accountId());
            if (alone && talks.hasUnfinished(school)) {
                Organisation organisation = organisations.find(school).orElseThrow();
                work.open(NewWork.of(WorkKind.SCHOOL_WITHOUT_CONTACT, "organisation", school)
                        .belongingTo(school, organisation.localAreaCode().orElse(null))
                        .keptFrom(leaver.accountId()));
            }
        }
    }
}
