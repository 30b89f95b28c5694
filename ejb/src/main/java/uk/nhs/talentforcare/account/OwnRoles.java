package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.MembershipRequest;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.organisation.MembershipState;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** What a signed-in person may be here, and what they have asked to be: who has that, and by when they will hear. */
@Stateless
public class OwnRoles {

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private MembershipRequestRepository requests;

    @Inject
    private WorkQueue work;

    @Inject
    private ReferenceLists reference;

    /**
     * A role that is held.
     *
     * @param reach the organisation or the area, empty for the nation
     * @param path the organisation's page, for those who may open it; empty otherwise
     */
    public record Held(Role role, String reach, String path) {}

    /**
     * A role that was asked for and is not held yet.
     *
     * @param reach the organisation or the area
     * @param promise who has it and by when the person will hear
     */
    public record Wished(long id, Role role, String reach, String promise) {}

    /** Every role of the person, also those that lie still until a second factor is shown. */
    public List<Held> held(Actor actor) {
        return account(actor).roles().stream()
                .map(role -> new Held(
                        role.role(),
                        reach(
                                role.organisationId().orElse(null),
                                role.localAreaCode().orElse(null)),
                        path(role)))
                .toList();
    }

    private static String path(AccountRole role) {
        boolean opens = role.role() == Role.SCHOOL_CONTACT || role.role() == Role.LOCAL_LEAD;
        return opens
                ? role.organisationId()
                        .map(id -> "/workspace/organisations/" + id)
                        .orElse("")
                : "";
    }

    /** What the person has asked for and nobody has decided, the newest first. */
    public List<Wished> wished(Actor actor) {
        return requests.ofAccount(account(actor).id()).stream()
                .filter(request -> request.state() == MembershipState.REQUESTED)
                .map(this::wished)
                .toList();
    }

    private Wished wished(MembershipRequest request) {
        return new Wished(
                request.id(),
                request.role(),
                reach(
                        request.organisationId().orElse(null),
                        request.localAreaCode().orElse(null)),
                work.promise(WorkKind.MEMBERSHIP_REQUEST, request.id())
                        .map(Promise::sentence)
                        .orElse(""));
    }

    private String reach(Long organisationId, String areaCode) {
        if (organisationId != null) {
            return organisations.find(organisationId).map(Organisation::name).orElse("");
        }
        return areaCode == null ? "" : reference.localAreas().getOrDefault(areaCode, areaCode);
    }

    private Account account(Actor actor) {
        return accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account " + actor.accountId()));
    }
}
