package uk.nhs.talentforcare.testing;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkRequest;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Slug;

/** Schools, ambassadors and talks for tests, with sensible defaults; every name is new, so tests do not meet. */
public final class TalkScenario {

    /** A moment in term, by daylight saving's winter clock. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    /** The middle of a town. */
    public static final GeoPoint LEEDS = new GeoPoint(53.797, -1.548);

    private final EntityManager entities;

    public TalkScenario(EntityManager entities) {
        this.entities = entities;
    }

    /** A school at a place. */
    public Organisation school(GeoPoint point) {
        Organisation school = new Organisation(
                        OrganisationKind.SCHOOL, "School " + some(), Slug.of("school-" + UUID.randomUUID()), NOW)
                .locatedAt("Leeds", Postcode.parse("LS1 3EX"), point, "yorkshire-and-the-humber");
        entities.persist(school);
        entities.flush();
        return school;
    }

    /** A confirmed contact of a school. */
    public Account contact(Organisation school) {
        Account account = account().grant(Role.SCHOOL_CONTACT, school.id(), null);
        entities.flush();
        return account;
    }

    /** An account that may do nothing yet. */
    public Account account() {
        Account account =
                new Account(EmailAddress.parse("person-" + UUID.randomUUID() + "@example.org"), "Ada", "Obi", NOW);
        entities.persist(account);
        entities.flush();
        return account;
    }

    /** An approved ambassador in Leeds who goes 20 miles and takes half an hour to travel. */
    public Ambassador ambassador() {
        return ambassador(TalkFormat.EITHER);
    }

    /** The same, offering one format. */
    public Ambassador ambassador(TalkFormat format) {
        Account account = account().grant(Role.AMBASSADOR, null, null);
        Ambassador ambassador = new Ambassador(account.id(), Slug.of("ambassador-" + UUID.randomUUID()), "Sam P", NOW)
                .worksAs("Hospital porter", "clinical-support", null, "yorkshire-and-the-humber")
                .travels("LS1", LEEDS, 20, 30)
                .speaks(format, Set.of(Topic.WAYS_IN), Set.of(KeyStage.KS3), Set.of("English"))
                .tells("From school", "My story")
                .briefed(LocalDate.of(2026, 11, 1))
                .approve(NOW);
        entities.persist(ambassador);
        entities.flush();
        return ambassador;
    }

    /** An open talk at a school, offered at these times for two weeks. */
    public Talk openTalk(Organisation school, Account contact, TalkTime... times) {
        return openTalkUntil(NOW.plus(Duration.ofDays(14)), school, contact, times);
    }

    /** An open talk at a school, offered at these times until a moment. */
    public Talk openTalkUntil(Instant closesAt, Organisation school, Account contact, TalkTime... times) {
        TalkRequest request = new TalkRequest(
                        school.id(), contact.id(), UUID.randomUUID().toString(), NOW)
                .asksFor("Jobs in a hospital", "See the range", TalkFormat.EITHER, Set.of(YearGroup.YEAR_9), 30)
                .about(Set.of(Topic.WAYS_IN), Set.of("clinical-support"))
                .staffStays();
        Talk talk = request.talk(List.of(times), closesAt, NOW);
        request.open(NOW);
        entities.persist(request);
        entities.flush();
        return talk;
    }

    /** A time so many days and minutes after ten in the morning of 12 January 2027. */
    public static TalkTime time(int days, int minutes) {
        return new TalkTime(
                Instant.parse("2027-01-12T10:00:00Z")
                        .plus(Duration.ofDays(days))
                        .plus(Duration.ofMinutes(minutes)),
                60);
    }

    private static String some() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
