package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.CaseStudy;
import uk.nhs.talentforcare.casestudy.CaseStudyContent;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.casestudy.CaseStudyState;
import uk.nhs.talentforcare.casestudy.EvidenceStrength;
import uk.nhs.talentforcare.casestudy.Maturity;
import uk.nhs.talentforcare.casestudy.ResultFigure;
import uk.nhs.talentforcare.casestudy.Setting;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Slug;

/** Case studies: 47 invented, and the three developments of which the framework of 2014 tells. */
@Dependent
class DemoCaseStudies implements DemoStep {

    private final CaseStudyRepository studies;
    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoCaseStudies(CaseStudyRepository studies, OrganisationRepository organisations, DemoCalendar calendar) {
        this.studies = studies;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        return studies.isTaken(DemoFile.rows("case-studies").get(0).getString("slug"));
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        for (JsonObject row : DemoFile.rows("case-studies")) {
            CaseStudyContent content = content(row, organisationIds.get(row.getString("organisation")));
            CaseStudy study = CaseStudy.draft(new Slug(row.getString("slug")), content, true);
            bring(study, CaseStudyState.valueOf(row.getString("state")), row);
            studies.add(study);
        }
        studies.publishedIds().forEach(id -> found.changed(IndexChanges.CASE_STUDIES, id));
    }

    private CaseStudyContent content(JsonObject row, long organisationId) {
        return new CaseStudyContent(
                row.getString("title"),
                row.getString("summary"),
                organisationId,
                DemoFile.word(row, "localArea"),
                Pillar.valueOf(row.getString("pillar")),
                Set.copyOf(DemoFile.numbers(row, "intentions")),
                Set.copyOf(DemoFile.words(row, "roleFamilies")),
                Setting.valueOf(row.getString("setting")),
                row.getString("challenge"),
                row.getString("whatWeDid"),
                row.getString("results"),
                figures(row),
                row.getString("learned"),
                row.getString("costAndTime"),
                DemoFile.word(row, "partners"),
                started(row),
                Maturity.valueOf(row.getString("maturity")),
                EvidenceStrength.valueOf(row.getString("evidence")),
                row.containsKey("sourceTitle")
                        ? new CaseStudyContent.Source(row.getString("sourceTitle"), null)
                        : null);
    }

    private static List<ResultFigure> figures(JsonObject row) {
        return row.getJsonArray("figures").getValuesAs(JsonObject.class).stream()
                .map(figure -> new ResultFigure(
                        figure.getString("measure"),
                        DemoFile.word(figure, "before"),
                        figure.getString("after"),
                        figure.getString("how")))
                .toList();
    }

    private LocalDate started(JsonObject row) {
        return row.containsKey("startedOn")
                ? LocalDate.parse(row.getString("startedOn"))
                : calendar.today().minusMonths(row.getInt("startedMonthsAgo")).withDayOfMonth(1);
    }

    private void bring(CaseStudy study, CaseStudyState state, JsonObject row) {
        if (state == CaseStudyState.DRAFT) {
            return;
        }
        boolean published = row.containsKey("publishedDaysAgo");
        Instant last = calendar.daysAgo(row.getInt(published ? "publishedDaysAgo" : "submittedDaysAgo"));
        study.submit(published ? last.minus(Duration.ofDays(9)) : last);
        if (state == CaseStudyState.SUBMITTED) {
            return;
        }
        study.startReview();
        switch (state) {
            case IN_REVIEW -> {}
            case CHANGES_REQUESTED -> study.requestChanges();
            default -> study.publish(last, LondonTime.today(last));
        }
        if (state == CaseStudyState.REVIEW_DUE) {
            study.askForReview(calendar.today());
        } else if (state == CaseStudyState.ARCHIVED) {
            study.archive();
        }
    }
}
