package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.MembershipRequest;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** Invented people who ask to belong, and wait for the demonstration's coordinator. */
@Dependent
class DemoMemberships implements DemoStep {

    private final MembershipRequestRepository requests;
    private final WorkItemRepository items;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoMemberships(
            MembershipRequestRepository requests,
            WorkItemRepository items,
            AccountRepository accounts,
            OrganisationRepository organisations,
            DemoCalendar calendar) {
        this.requests = requests;
        this.items = items;
        this.accounts = accounts;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        Map<String, Long> ids = DemoPeople.ids(accounts);
        return DemoFile.rows("membership-requests").stream()
                .allMatch(row ->
                        !requests.ofAccount(ids.get(row.getString("email"))).isEmpty());
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> ids = DemoPeople.ids(accounts);
        for (JsonObject row : DemoFile.rows("membership-requests")) {
            long account = ids.get(row.getString("email"));
            Organisation organisation =
                    organisations.findBySlug(row.getString("organisation")).orElseThrow();
            String area = organisation.localAreaCode().orElse(null);
            int ago = row.getInt("schoolDaysAgo");
            Instant asked = calendar.afterSchool(-ago);
            MembershipRequest request =
                    new MembershipRequest(account, Role.valueOf(row.getString("role")), organisation.id(), area, asked);
            requests.add(request);
            items.add(new WorkItem(
                    NewWork.of(WorkKind.MEMBERSHIP_REQUEST, "membership-request", request.id())
                            .belongingTo(organisation.id(), area)
                            .waitedForBy(account)
                            .keptFrom(account),
                    asked,
                    calendar.schoolDay(WorkKind.MEMBERSHIP_REQUEST.days() - ago)));
        }
    }
}
