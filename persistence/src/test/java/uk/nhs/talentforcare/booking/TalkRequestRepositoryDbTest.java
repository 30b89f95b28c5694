package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TalkScenario.LEEDS;
import static uk.nhs.talentforcare.testing.TalkScenario.NOW;
import static uk.nhs.talentforcare.testing.TalkScenario.time;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.SharedWith;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Page;
import uk.nhs.talentforcare.testing.TalkScenario;

class TalkRequestRepositoryDbTest {

    private static final GeoPoint FAR_OUT = new GeoPoint(50.1, -5.5);
    private static final AcademicYear YEAR = AcademicYear.of(NOW);

    @Test
    void findsOpenTalksRoundAPlaceWithAllThatTheirOrderNeeds() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            TalkRequestRepository talks = new TalkRequestRepository(entities);
            GeoPoint here = new GeoPoint(54.5 + Math.random() / 10, -3.2);
            Organisation school = scenario.school(here);
            Talk talk = scenario.openTalk(school, scenario.contact(school), time(1, 0), time(0, 0));

            List<OpenTalk> found = talks.openNear(here, 5, TalkFormat.IN_PERSON, YEAR, NOW, 50);

            assertThat(found)
                    .filteredOn(open -> open.talkId() == talk.id())
                    .singleElement()
                    .satisfies(open -> {
                        assertThat(open.topics()).containsExactly(Topic.WAYS_IN);
                        assertThat(open.roleFamilies()).containsExactly("clinical-support");
                        assertThat(open.yearGroups()).containsExactly(YearGroup.YEAR_9);
                        assertThat(open.times())
                                .extracting(OpenTalk.Offered::time)
                                .containsExactly(time(0, 0), time(1, 0));
                        assertThat(open.closesAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
                        assertThat(open.visitsThisYear()).isZero();
                    });
        });
    }

    @Test
    void offersTalksFarAwayOnlyToThoseWhoSpeakOnline() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            TalkRequestRepository talks = new TalkRequestRepository(entities);
            Organisation school = scenario.school(FAR_OUT);
            long talk = scenario.openTalk(school, scenario.contact(school), time(0, 0))
                    .id();

            assertThat(talks.openNear(LEEDS, 20, TalkFormat.IN_PERSON, YEAR, NOW, 500))
                    .noneMatch(open -> open.talkId() == talk);
            assertThat(talks.openNear(LEEDS, 20, TalkFormat.EITHER, YEAR, NOW, 500))
                    .anyMatch(open -> open.talkId() == talk);
        });
    }

    @Test
    void leavesOutWhatIsBookedOrClosedOrOver() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            TalkRequestRepository talks = new TalkRequestRepository(entities);
            GeoPoint here = new GeoPoint(54.9 + Math.random() / 10, -2.1);
            Organisation school = scenario.school(here);
            Account contact = scenario.contact(school);
            Talk talk = scenario.openTalk(school, contact, time(0, 0));
            new BookingRepository(entities)
                    .add(talk.book(
                            scenario.ambassador(),
                            talk.times().get(0),
                            TalkFormat.IN_PERSON,
                            UUID.randomUUID().toString(),
                            NOW));
            Talk open = scenario.openTalk(school, contact, time(2, 0));
            entities.flush();

            assertThat(talks.openNear(here, 5, TalkFormat.IN_PERSON, YEAR, NOW, 50))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.talkId()).isEqualTo(open.id());
                        assertThat(found.visitsThisYear()).isEqualTo(1);
                    });
            assertThat(talks.openNear(here, 5, TalkFormat.IN_PERSON, YEAR, NOW.plus(Duration.ofDays(15)), 50))
                    .isEmpty();
            DueTalkRepository due = new DueTalkRepository(entities);
            assertThat(due.offersEndedBy(NOW.plus(Duration.ofDays(15))).after(0, 1000))
                    .contains(open.id());
            assertThat(due.offersEndedBy(NOW).after(0, 1000)).doesNotContain(open.id());
        });
    }

    @Test
    void listsASchoolsTalksThoseThatWaitForItFirst() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            TalkRequestRepository talks = new TalkRequestRepository(entities);
            Organisation school = scenario.school(LEEDS);
            Account contact = scenario.contact(school);
            Talk booked = scenario.openTalk(school, contact, time(0, 0), time(3, 0));
            Talk open = scenario.openTalk(school, contact, time(2, 0), time(1, 0));
            Ambassador ambassador = scenario.ambassador();
            new BookingRepository(entities)
                    .add(booked.book(
                            ambassador,
                            booked.times().get(1),
                            TalkFormat.IN_PERSON,
                            UUID.randomUUID().toString(),
                            NOW));
            entities.flush();

            Page<SchoolTalk> page = talks.ofSchools(List.of(school.id()), 1, 10);

            assertThat(page.total()).isEqualTo(2);
            assertThat(page.items()).extracting(SchoolTalk::talkId).containsExactly(booked.id(), open.id());
            assertThat(page.items())
                    .extracting(SchoolTalk::startsAt)
                    .containsExactly(time(3, 0).startsAt(), time(1, 0).startsAt());
            assertThat(page.items()).extracting(SchoolTalk::ambassador).containsExactly("Sam P", null);
            assertThat(talks.ofSchools(List.of(), 1, 10).items()).isEmpty();
            assertThat(talks.unconfirmedIn(List.of("yorkshire-and-the-humber"), 10_000))
                    .extracting(SchoolTalk::talkId)
                    .contains(booked.id())
                    .doesNotContain(open.id());
            assertThat(talks.unconfirmedIn(List.of("wessex"), 10_000))
                    .extracting(SchoolTalk::talkId)
                    .doesNotContain(booked.id());
        });
    }

    @Test
    void publishesTheProfileOfAnApprovedAmbassadorOnly() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            AmbassadorRepository ambassadors = new AmbassadorRepository(entities);
            Ambassador ambassador = scenario.ambassador();

            assertThat(ambassadors.profile(ambassador.slug(), SharedWith.EVERYONE))
                    .hasValueSatisfying(profile -> {
                        assertThat(profile.roleFamilyName()).isEqualToIgnoringCase("clinical support");
                        assertThat(profile.localAreaName()).isEqualTo("Yorkshire and the Humber");
                        assertThat(profile.outwardCode()).isEqualTo("LS1");
                    });
            ambassador.pause(NOW);
            entities.flush();
            assertThat(ambassadors.profile(ambassador.slug(), SharedWith.EVERYONE))
                    .isEmpty();
            assertThat(ambassadors.slugTaken(ambassador.slug())).isTrue();
        });
    }

    @Test
    void readsEverythingAboutATalkWhateverItsState() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            Organisation school = scenario.school(LEEDS);
            Account contact = scenario.contact(school);
            Talk talk = scenario.openTalk(school, contact, time(0, 0));
            talk.withdraw(null, "TIMETABLE", NOW);
            entities.flush();

            assertThat(new TalkRequestRepository(entities).detail(talk.id(), YEAR))
                    .hasValueSatisfying(detail -> {
                        assertThat(detail.state()).isEqualTo(TalkState.WITHDRAWN);
                        assertThat(detail.endReason()).contains("TIMETABLE");
                        assertThat(detail.requestedBy()).isEqualTo(contact.id());
                        assertThat(detail.localArea()).isEqualTo("yorkshire-and-the-humber");
                        assertThat(detail.createdAt()).isEqualTo(NOW);
                        assertThat(detail.offer().times()).hasSize(1);
                    });
            assertThat(new TalkRequestRepository(entities).detail(-1, YEAR)).isEmpty();
        });
    }

    @Test
    void knowsTheBankHolidaysOfTheComingYears() {
        doInTransaction(entities -> assertThat(
                        new HolidayRepository(entities).workingDays().isWorkingDay(LocalDate.of(2028, 4, 17)))
                .isFalse());
    }
}
