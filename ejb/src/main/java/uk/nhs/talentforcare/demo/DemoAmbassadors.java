package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.AmbassadorState;
import uk.nhs.talentforcare.ambassador.Briefing;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.SharedField;
import uk.nhs.talentforcare.ambassador.SharedWith;
import uk.nhs.talentforcare.ambassador.Sharing;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Slug;

/** Ambassadors of every role family and area, in every state, with their stories. */
@Dependent
class DemoAmbassadors implements DemoStep {

    private static final int DAYS_SINCE_THE_FIRST_APPLIED = 170;

    private final AmbassadorRepository ambassadors;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoAmbassadors(
            AmbassadorRepository ambassadors,
            AccountRepository accounts,
            OrganisationRepository organisations,
            DemoCalendar calendar) {
        this.ambassadors = ambassadors;
        this.accounts = accounts;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        return ambassadors.slugTaken(DemoFile.rows("ambassadors").get(0).getString("slug"));
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> accountIds = DemoPeople.ids(accounts);
        Map<String, Long> organisationIds = DemoOrganisations.ids(organisations);
        Map<String, GeoPoint> districts = DemoPlaces.districts();
        List<JsonObject> rows = DemoFile.rows("ambassadors");
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i);
            Instant applied = calendar.daysAgo(DAYS_SINCE_THE_FIRST_APPLIED - 2 * i);
            Ambassador ambassador = ambassador(row, accountIds.get(row.getString("email")), applied)
                    .worksAs(
                            row.getString("jobTitle"),
                            row.getString("roleFamily"),
                            organisationIds.get(row.getString("organisation")),
                            row.getString("localArea"))
                    .travels(
                            row.getString("outwardCode"),
                            districts.get(row.getString("outwardCode")),
                            row.getInt("radiusMiles"),
                            row.getInt("travelMinutes"));
            bring(ambassador, AmbassadorState.valueOf(row.getString("state")), applied);
            ambassadors.add(ambassador);
        }
        ambassadors.approvedAfter(0, rows.size()).forEach(id -> found.changed(IndexChanges.AMBASSADORS, id));
    }

    private static Ambassador ambassador(JsonObject row, long accountId, Instant applied) {
        String name =
                row.getString("firstName") + " " + row.getString("lastName").charAt(0);
        return new Ambassador(accountId, new Slug(row.getString("slug")), name, applied)
                .speaks(
                        TalkFormat.valueOf(row.getString("format")),
                        all(row, "topics", Topic::valueOf, Topic.class),
                        all(row, "keyStages", KeyStage::valueOf, KeyStage.class),
                        new TreeSet<>(DemoFile.words(row, "languages")))
                .tells(row.getString("route"), row.getString("story"))
                .shares(sharing(accountId))
                .agrees(Briefing.CONDUCT_EDITION, LondonTime.today(applied))
                .briefed(LondonTime.today(applied))
                .forDemonstration();
    }

    /** Most show their story to everyone, some to schools alone, so that both can be seen. */
    private static Sharing sharing(long accountId) {
        if (accountId % 4 == 0) {
            return Sharing.usual();
        }
        return Sharing.of(Map.of(
                SharedField.EMPLOYER, SharedWith.EVERYONE,
                SharedField.ROUTE_IN, SharedWith.EVERYONE,
                SharedField.STORY, SharedWith.EVERYONE,
                SharedField.LANGUAGES, SharedWith.EVERYONE));
    }

    private void bring(Ambassador ambassador, AmbassadorState state, Instant applied) {
        Instant answered = applied.plusSeconds(4 * 86_400L);
        switch (state) {
            case APPLIED -> {}
            case DECLINED -> ambassador.decline(answered);
            case APPROVED -> ambassador.approve(answered);
            case PAUSED -> ambassador.approve(answered).pause(calendar.daysAgo(14));
            case LEFT -> ambassador.approve(answered).leave(calendar.daysAgo(20));
        }
    }

    private static <E extends Enum<E>> Set<E> all(
            JsonObject row, String key, Function<String, E> reading, Class<E> type) {
        return DemoFile.words(row, key).stream()
                .map(reading)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
