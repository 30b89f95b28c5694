package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import uk.nhs.talentforcare.casestudy.AdoptionRepository;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.casestudy.StudyAdoption;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;

/** What invented organisations say of invented case studies that they adopted; authors know of it already. */
@Dependent
class DemoAdoptions implements DemoStep {

    private final AdoptionRepository adoptions;
    private final CaseStudyRepository studies;
    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoAdoptions(
            AdoptionRepository adoptions,
            CaseStudyRepository studies,
            OrganisationRepository organisations,
            DemoCalendar calendar) {
        this.adoptions = adoptions;
        this.studies = studies;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        return !adoptions.latest(1).isEmpty();
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        for (JsonObject row : DemoFile.rows("adoptions")) {
            long study = studies.idOf(row.getString("study")).orElseThrow();
            int months = row.getInt("monthsAgo");
            Instant told = calendar.daysAgo(months * 28);
            StudyAdoption adoption = new StudyAdoption(
                    study,
                    organisationIds.get(row.getString("organisation")),
                    new StudyAdoption.Told(
                            row.getString("how"),
                            YearMonth.from(calendar.today()).minusMonths(months),
                            row.getBoolean("talk")),
                    told);
            adoption.announced(told);
            adoptions.addNow(adoption);
            found.changed(IndexChanges.CASE_STUDIES, study);
        }
    }
}
