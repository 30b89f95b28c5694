package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import uk.nhs.talentforcare.opportunity.Opportunity;
import uk.nhs.talentforcare.opportunity.OpportunityContent;
import uk.nhs.talentforcare.opportunity.OpportunityFormat;
import uk.nhs.talentforcare.opportunity.OpportunityRepository;
import uk.nhs.talentforcare.opportunity.OpportunityState;
import uk.nhs.talentforcare.opportunity.OpportunityType;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Slug;

/** Ways in of every type, most of them open to be found. */
@Dependent
class DemoOpportunities implements DemoStep {

    private static final int WORKING_DAYS_TO_HEAR = 5;

    private final OpportunityRepository opportunities;
    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoOpportunities(
            OpportunityRepository opportunities, OrganisationRepository organisations, DemoCalendar calendar) {
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        return opportunities.isTaken(DemoFile.rows("opportunities").get(0).getString("slug"));
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        Map<String, String> areas = DemoOrganisations.areas();
        Map<String, GeoPoint> districts = DemoPlaces.districts();
        int number = 0;
        for (JsonObject row : DemoFile.rows("opportunities")) {
            String provider = row.getString("provider");
            OpportunityContent content = content(row, organisationIds.get(provider), areas.get(provider), districts);
            Opportunity opportunity = Opportunity.draft(new Slug(row.getString("slug")), content, true);
            bring(opportunity, OpportunityState.valueOf(row.getString("state")), number++);
            opportunities.add(opportunity);
        }
        opportunities.liveIds().forEach(id -> found.changed(IndexChanges.OPPORTUNITIES, id));
    }

    private OpportunityContent content(JsonObject row, long providerId, String area, Map<String, GeoPoint> districts) {
        OpportunityFormat format = OpportunityFormat.valueOf(row.getString("format"));
        LocalDate starts = starts(row);
        LocalDate closes = closes(row);
        return new OpportunityContent(
                row.getString("title"),
                row.getString("summary"),
                OpportunityType.valueOf(row.getString("type")),
                providerId,
                area,
                row.getString("roleFamily"),
                format,
                format == OpportunityFormat.VIRTUAL ? null : where(row, districts),
                new OpportunityContent.When(
                        starts,
                        starts.plusDays(row.getInt("lastsDays")),
                        row.getString("pattern"),
                        row.containsKey("hours") ? row.getInt("hours") : null),
                row.getInt("places"),
                row.getInt("youngestAge"),
                row.getString("whoFor"),
                row.getString("whatYouWillDo"),
                row.getString("requirements"),
                row.getString("support"),
                row.getString("checks"),
                new OpportunityContent.Promise(true, true),
                closes,
                hearBy(closes, starts),
                row.getString("howToApply"),
                null);
    }

    private static OpportunityContent.Where where(JsonObject row, Map<String, GeoPoint> districts) {
        String district = row.getString("outwardCode");
        return new OpportunityContent.Where(null, row.getString("town"), district, districts.get(district));
    }

    private LocalDate starts(JsonObject row) {
        return row.containsKey("startsOn")
                ? LocalDate.parse(row.getString("startsOn"))
                : calendar.inTerm(row.getInt("startsInWeeks"), DayOfWeek.valueOf(row.getString("startsOnA")));
    }

    private LocalDate closes(JsonObject row) {
        return row.containsKey("closingOn")
                ? LocalDate.parse(row.getString("closingOn"))
                : calendar.inWeeks(row.getInt("closesInWeeks"), DayOfWeek.FRIDAY);
    }

    /** A working week after the closing date, but in any case before the first day. */
    private LocalDate hearBy(LocalDate closes, LocalDate starts) {
        LocalDate usual = calendar.workingDaysAfter(closes, WORKING_DAYS_TO_HEAR);
        LocalDate eve = starts.minusDays(1);
        return usual.isBefore(starts) || eve.isBefore(closes) ? usual : eve;
    }

    private void bring(Opportunity opportunity, OpportunityState state, int number) {
        if (state == OpportunityState.DRAFT) {
            return;
        }
        Instant lastMoment = opportunity
                .closingOn()
                .atTime(LocalTime.NOON)
                .atZone(LondonTime.ZONE)
                .toInstant();
        Instant reference = lastMoment.isBefore(calendar.now()) ? lastMoment : calendar.now();
        Instant submitted = reference.minus(Duration.ofDays(5 + number % 20)).minus(Duration.ofHours(number));
        opportunity.submit(submitted);
        if (state == OpportunityState.SUBMITTED) {
            return;
        }
        Instant released = submitted.plus(Duration.ofDays(2));
        opportunity.release(released, LondonTime.today(released));
        switch (state) {
            case FILLED -> opportunity.fill(reference);
            case CLOSED -> opportunity.close(reference);
            case EXPIRED -> opportunity.expire(calendar.now(), calendar.today());
            case WITHDRAWN -> opportunity.withdraw(reference);
            default -> {}
        }
    }
}
