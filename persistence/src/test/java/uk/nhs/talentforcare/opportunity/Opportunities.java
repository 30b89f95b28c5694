package uk.nhs.talentforcare.opportunity;

import java.time.LocalDate;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Slug;

/** Opportunities for tests, with sensible defaults. */
public final class Opportunities {

    private String title = "A week in pharmacy";
    private OpportunityType type = OpportunityType.WORK_EXPERIENCE;
    private long organisationId = 1;
    private boolean insured = true;
    private Integer hours = 30;
    private String roleFamily = "pharmacy-support";
    private LocalDate closingOn = LocalDate.of(2027, 4, 30);

    private Opportunities() {}

    public static Opportunities anOpportunity() {
        return new Opportunities();
    }

    public Opportunities titled(String title) {
        this.title = title;
        return this;
    }

    public Opportunities of(long organisationId) {
        this.organisationId = organisationId;
        return this;
    }

    public Opportunities ofType(OpportunityType type, Integer hours) {
        this.type = type;
        this.hours = hours;
        return this;
    }

    public Opportunities in(String roleFamily) {
        this.roleFamily = roleFamily;
        return this;
    }

    public Opportunities notInsured() {
        insured = false;
        return this;
    }

    public Opportunities closing(LocalDate on) {
        closingOn = on;
        return this;
    }

    public OpportunityContent content() {
        return new OpportunityContent(
                title,
                "Five days beside a pharmacy team, for people in Years 10 to 13.",
                type,
                organisationId,
                "yorkshire-and-the-humber",
                roleFamily,
                OpportunityFormat.IN_PERSON,
                new OpportunityContent.Where("Main hospital", "Leeds", "LS1", new GeoPoint(53.797, -1.5437)),
                new OpportunityContent.When(
                        LocalDate.of(2027, 6, 7), LocalDate.of(2027, 6, 11), "Monday to Friday, 9am to 3pm", hours),
                4,
                15,
                "People who like to be exact.",
                "See how a *prescription* becomes medicine.",
                "You are kind and you turn up.",
                "Lunch and bus fares.",
                null,
                new OpportunityContent.Promise(true, insured),
                closingOn,
                closingOn.plusDays(14),
                "Ask your careers leader to write to us.",
                null);
    }

    public Opportunity draft() {
        return Opportunity.draft(Slug.of(title), content(), false);
    }
}
