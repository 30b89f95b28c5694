package uk.nhs.talentforcare.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.place.AreaDesk;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.testing.Wired;

/** Administrators keep the lists; nothing that is in use is ever lost, and no figure of the past moves. */
class ReferenceDeskDbTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR, null);

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseKeepsThem(Role role) {
        HolidayDesk.Wanted days = new HolidayDesk.Wanted(TODAY, TODAY, "Half term");
        for (Actor actor : List.of(actor(role, null), actor(Role.ADMINISTRATOR, "wessex"), Actor.VISITOR)) {
            List<Consumer<Wired>> tries = List.of(
                    all -> desk(all).all(actor, CodeList.AUDIENCES),
                    all -> desk(all).view(actor, CodeList.AUDIENCES, "staff"),
                    all -> desk(all).add(actor, CodeList.AUDIENCES, "Neighbours"),
                    all -> desk(all).change(actor, CodeList.AUDIENCES, "staff", "Staff", 1),
                    all -> desk(all).retire(actor, CodeList.AUDIENCES, "staff", true),
                    all -> desk(all).remove(actor, CodeList.AUDIENCES, "staff"),
                    all -> desk(all).reword(actor, 1, "Title", "Wording"),
                    all -> all.get(AreaDesk.class).look(actor, "LS1"),
                    all -> all.get(AreaDesk.class).assign(actor, "LS1", "wessex", TODAY),
                    all -> all.get(HolidayDesk.class).publicDays(actor),
                    all -> all.get(HolidayDesk.class).addPublicDay(actor, TODAY, "A day"),
                    all -> all.get(HolidayDesk.class).removePublicDay(actor, TODAY),
                    all -> all.get(HolidayDesk.class).schoolDays(actor),
                    all -> all.get(HolidayDesk.class).schoolDays(actor, 1),
                    all -> all.get(HolidayDesk.class).addSchoolDays(actor, "", List.of(days)),
                    all -> all.get(HolidayDesk.class).changeSchoolDays(actor, 1, days),
                    all -> all.get(HolidayDesk.class).removeSchoolDays(actor, 1));
            assertThat(tries)
                    .allSatisfy(use -> assertThatThrownBy(
                                    () -> doInTransaction(entities -> use.accept(Wired.at(NOW, entities))))
                            .isInstanceOf(Forbidden.class));
        }
    }

    @Test
    void anEntryIsAddedRenamedRetiredAndRemovedWhileNothingRefersToIt() {
        String name = "Neighbours " + System.nanoTime();
        String code = with(all -> desk(all).add(ADMINISTRATOR, CodeList.AUDIENCES, name));
        assertThatThrownBy(() -> with(all -> desk(all).add(ADMINISTRATOR, CodeList.AUDIENCES, name.toUpperCase())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> with(all -> desk(all).add(ADMINISTRATOR, CodeList.AUDIENCES, "")))
                .isInstanceOf(Invalid.class);

        run(all -> desk(all).change(ADMINISTRATOR, CodeList.AUDIENCES, code, "Voisins élus", 15));
        run(all -> desk(all).retire(ADMINISTRATOR, CodeList.AUDIENCES, code, true));
        ReferenceDesk.View view = with(all -> desk(all).view(ADMINISTRATOR, CodeList.AUDIENCES, code));
        assertThat(view.entry()).isEqualTo(new CodeEntry(code, "Voisins élus", 15, true));
        assertThat(view.used()).isFalse();
        assertThatThrownBy(() -> run(all -> desk(all).change(ADMINISTRATOR, CodeList.AUDIENCES, code, "X", -1)))
                .isInstanceOf(Invalid.class);

        run(all -> desk(all).remove(ADMINISTRATOR, CodeList.AUDIENCES, code));
        assertThatThrownBy(() -> with(all -> desk(all).view(ADMINISTRATOR, CodeList.AUDIENCES, code)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsInUseIsRetiredAndNotRemoved() {
        assertThatThrownBy(() -> run(all -> desk(all).remove(ADMINISTRATOR, CodeList.LOCAL_AREAS, "wessex")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Retire it instead");

        run(all -> desk(all).retire(ADMINISTRATOR, CodeList.LOCAL_AREAS, "wessex", true));
        run(all -> {
            assertThat(all.get(ReferenceLists.class).offeredLocalAreas()).doesNotContainKey("wessex");
            assertThat(all.get(ReferenceLists.class).localAreas()).containsEntry("wessex", "Wessex");
        });
        run(all -> desk(all).retire(ADMINISTRATOR, CodeList.LOCAL_AREAS, "wessex", false));
    }

    @Test
    void anIntentionIsSaidInOtherWords() {
        Intention before = intention();
        run(all -> desk(all).reword(ADMINISTRATOR, 3, "Other title", "Other words"));
        assertThat(intention().title()).isEqualTo("Other title");
        run(all -> desk(all).reword(ADMINISTRATOR, 3, before.title(), before.wording()));
        assertThat(intention()).isEqualTo(before);
        assertThatThrownBy(() -> run(all -> desk(all).reword(ADMINISTRATOR, 3, "", "Words")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aPostcodeMovesFromADayOnAndThePastStays() {
        String code = "ZE9";
        LocalDate april = LocalDate.of(2027, 4, 1);
        run(all -> all.get(AreaDesk.class).assign(ADMINISTRATOR, "ze9", "wessex", TODAY));
        run(all -> all.get(AreaDesk.class).assign(ADMINISTRATOR, code, "north-east", april));

        assertThat(areaOn(code, TODAY)).isEqualTo("wessex");
        assertThat(areaOn(code, april.minusDays(1))).isEqualTo("wessex");
        assertThat(areaOn(code, april)).isEqualTo("north-east");

        run(all -> all.get(AreaDesk.class).assign(ADMINISTRATOR, code, "south-west", april.minusDays(10)));
        assertThat(areaOn(code, april)).isEqualTo("south-west");
        List<PlaceRepository.Assignment> written =
                with(all -> all.get(AreaDesk.class).look(ADMINISTRATOR, code));
        assertThat(written).filteredOn(one -> one.code().equals(code)).hasSize(2);
        for (String wrong : List.of("", "LS1 4AB", "1LS", "ABCD")) {
            assertThatThrownBy(() -> with(all -> all.get(AreaDesk.class).look(ADMINISTRATOR, wrong)))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() ->
                        run(all -> all.get(AreaDesk.class).assign(ADMINISTRATOR, code, "wessex", TODAY.minusDays(1))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void schoolHolidaysStopTheClockOnceTheyAreKnown() {
        LocalDate monday = LocalDate.of(2031, 2, 17);
        HolidayDesk.Wanted halfTerm = new HolidayDesk.Wanted(monday, monday.plusDays(4), "Half term");
        int added = with(all -> all.get(HolidayDesk.class).addSchoolDays(ADMINISTRATOR, "wessex", List.of(halfTerm)));
        int again = with(all -> all.get(HolidayDesk.class).addSchoolDays(ADMINISTRATOR, "wessex", List.of(halfTerm)));
        assertThat(List.of(added, again)).containsExactly(1, 0);
        assertThat(dayAfter(monday.minusDays(3))).isEqualTo(monday.plusDays(7));

        long id = with(all -> all.get(HolidayDesk.class).schoolDays(ADMINISTRATOR)).stream()
                .filter(days -> days.first().equals(monday))
                .findFirst()
                .orElseThrow()
                .id();
        run(all -> all.get(HolidayDesk.class)
                .changeSchoolDays(ADMINISTRATOR, id, new HolidayDesk.Wanted(monday, monday, "One day")));
        assertThat(dayAfter(monday.minusDays(3))).isEqualTo(monday.plusDays(1));
        run(all -> all.get(HolidayDesk.class).removeSchoolDays(ADMINISTRATOR, id));
        assertThat(dayAfter(monday.minusDays(3))).isEqualTo(monday);
        assertThatThrownBy(() -> with(all -> all.get(HolidayDesk.class)
                        .addSchoolDays(
                                ADMINISTRATOR,
                                "",
                                List.of(new HolidayDesk.Wanted(monday, monday.minusDays(1), "Wrong")))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aPublicHolidayIsAddedOnceAndRemoved() {
        LocalDate day = LocalDate.of(2032, 3, 3);
        run(all -> all.get(HolidayDesk.class).addPublicDay(ADMINISTRATOR, day, "A jubilee"));
        assertThatThrownBy(() -> run(all -> all.get(HolidayDesk.class).addPublicDay(ADMINISTRATOR, day, "Again")))
                .isInstanceOf(Invalid.class);
        assertThat(works(day)).isFalse();
        run(all -> all.get(HolidayDesk.class).removePublicDay(ADMINISTRATOR, day));
        assertThat(works(day)).isTrue();
    }

    private static boolean works(LocalDate day) {
        return with(all -> all.get(HolidayRepository.class).workingDays().isWorkingDay(day));
    }

    private static LocalDate dayAfter(LocalDate day) {
        return with(all ->
                all.get(HolidayRepository.class).schoolDays(null, "wessex").after(day, 1));
    }

    private static String areaOn(String code, LocalDate day) {
        return with(
                all -> all.get(PlaceRepository.class).localAreaCodeOf(code, day).orElse(""));
    }

    private static Intention intention() {
        return with(all -> all.get(CampaignService.class).intentions().get(2));
    }

    private static ReferenceDesk desk(Wired all) {
        return all.get(ReferenceDesk.class);
    }

    private static Actor actor(Role role, String area) {
        return new Actor(1, "Somebody", List.of(new Actor.Grant(role, null, area)));
    }

    private static <T> T with(Function<Wired, T> work) {
        return inTransaction(entities -> work.apply(Wired.at(NOW, entities)));
    }

    private static void run(Consumer<Wired> work) {
        doInTransaction(entities -> work.accept(Wired.at(NOW, entities)));
    }
}
