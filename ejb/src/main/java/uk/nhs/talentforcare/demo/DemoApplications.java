package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.AmbassadorState;
import uk.nhs.talentforcare.ambassador.ConfirmationKind;
import uk.nhs.talentforcare.ambassador.EmployerConfirmation;
import uk.nhs.talentforcare.ambassador.EmployerConfirmationRepository;
import uk.nhs.talentforcare.ambassador.EmploymentWay;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/**
 * What the employers of invented applicants are asked: the first applicant waits for the coordinator alone, the others
 * for a manager who has not answered.
 */
@Dependent
class DemoApplications implements DemoStep {

    private static final int ASKED_DAYS_AGO = 2;

    private final EmployerConfirmationRepository questions;
    private final AmbassadorRepository ambassadors;
    private final AccountRepository accounts;
    private final WorkItemRepository items;
    private final DemoCalendar calendar;

    @Inject
    DemoApplications(
            EmployerConfirmationRepository questions,
            AmbassadorRepository ambassadors,
            AccountRepository accounts,
            WorkItemRepository items,
            DemoCalendar calendar) {
        this.questions = questions;
        this.ambassadors = ambassadors;
        this.accounts = accounts;
        this.items = items;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        Map<String, Long> ids = DemoPeople.ids(accounts);
        return applied().stream()
                .map(row -> ids.get(row.getString("email")))
                .allMatch(account -> questions.everAsked(account));
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> ids = DemoPeople.ids(accounts);
        boolean confirmed = true;
        for (JsonObject row : applied()) {
            Ambassador applicant =
                    ambassadors.findByAccount(ids.get(row.getString("email"))).orElseThrow();
            if (applicant.state() == AmbassadorState.APPLIED && !questions.everAsked(applicant.accountId())) {
                ask(applicant, confirmed);
                confirmed = false;
            }
        }
    }

    private void ask(Ambassador applicant, boolean confirmed) {
        Instant asked = calendar.afterSchool(-ASKED_DAYS_AGO);
        for (ConfirmationKind kind : ConfirmationKind.values()) {
            EmployerConfirmation question = new EmployerConfirmation(
                    applicant.accountId(),
                    kind,
                    EmploymentWay.MANAGER,
                    applicant.organisationId().orElse(null),
                    kind == ConfirmationKind.AGREEMENT ? "Robin Ashgrove" : null,
                    kind == ConfirmationKind.AGREEMENT ? "manager" + applicant.id() + "@demo.example" : null,
                    asked);
            if (confirmed) {
                question.confirm(null, EmploymentWay.MANAGER, null, asked);
            }
            questions.add(question);
        }
        if (confirmed) {
            items.add(new WorkItem(
                    NewWork.of(WorkKind.AMBASSADOR_APPLICATION, "ambassador", applicant.id())
                            .belongingTo(null, applicant.localAreaCode())
                            .waitedForBy(applicant.accountId())
                            .keptFrom(applicant.accountId()),
                    asked,
                    calendar.schoolDay(WorkKind.AMBASSADOR_APPLICATION.days() - ASKED_DAYS_AGO)));
        }
    }

    private static List<JsonObject> applied() {
        return DemoFile.rows("ambassadors").stream()
                .filter(row -> row.getString("state").equals(AmbassadorState.APPLIED.name()))
                .toList();
    }
}
