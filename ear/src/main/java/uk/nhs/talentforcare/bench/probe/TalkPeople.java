package uk.nhs.talentforcare.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.AskForTalk;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.shared.WorkingDays;

/** A school and ambassadors near it, inside the server, for what presses for talks: the bench and the tests in the container. */
@RequestScoped
public class TalkPeople {
    private static final GeoPoint PLACE = new GeoPoint(54.05, -2.8);
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(15, 0));

    @Inject
    private AccountRepository accounts;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private HolidayRepository holidays;

    @Resource
    private UserTransaction transaction;

    /**
     * Times in the future at which schools may ask for talks.
     *
     * @return so many, three on each working day from 40 days on: whoever has one can have the next
     */
    public List<TalkTime> times(int count) throws Exception {
        transaction.begin();
        WorkingDays days = holidays.workingDays();
        transaction.commit();
        LocalDate first = LondonTime.today(Instant.now()).plusDays(40);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        TalkTime.onTheWall(days.after(first, 1 + i / HOURS.size()), HOURS.get(i % HOURS.size()), 60))
                .toList();
    }

    /** The contact of a new school. */
    public Actor contact() throws Exception {
        Instant now = Instant.now();
        transaction.begin();
        Organisation school = new Organisation(
                        OrganisationKind.SCHOOL, "Contention School", Slug.of("school-" + key()), now)
                .locatedAt("Lancaster", Postcode.parse("LA1 1AA"), PLACE, "north-west");
        organisations.add(school);
        transaction.commit();
        transaction.begin();
        Account account = account(now).grant(Role.SCHOOL_CONTACT, school.id(), null);
        accounts.add(account);
        transaction.commit();
        return Actor.of(account);
    }

    /** So many new ambassadors near it. */
    public List<Actor> speakers(int count) throws Exception {
        List<Actor> speakers = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < count; i++) {
            transaction.begin();
            Account account = account(now).grant(Role.AMBASSADOR, null, null);
            accounts.add(account);
            transaction.commit();
            transaction.begin();
            ambassadors.add(new Ambassador(account.id(), Slug.of("ambassador-" + key()), "Sam P", now)
                    .worksAs("Porter", "clinical-support", null, "north-west")
                    .travels("LA1", PLACE, 20, 30)
                    .speaks(TalkFormat.IN_PERSON, Set.of(Topic.WAYS_IN), Set.of(KeyStage.KS3), Set.of("English"))
                    .briefed(LondonTime.today(now))
                    .approve(now));
            transaction.commit();
            speakers.add(Actor.of(account));
        }
        return speakers;
    }

    /** A form that asks for a talk at a time. */
    public static AskForTalk form(Actor contact, TalkTime time, String key) {
        return new AskForTalk(
                contact.organisationsAs(Role.SCHOOL_CONTACT).iterator().next(),
                key,
                "Jobs in a hospital",
                "See the range of them",
                TalkFormat.IN_PERSON,
                Set.of(YearGroup.YEAR_9),
                30,
                Set.of(Topic.WAYS_IN),
                Set.of("clinical-support"),
                List.of(time),
                null,
                true);
    }

    /** A one-time key. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static Account account(Instant now) {
        return new Account(EmailAddress.parse("person-" + key() + "@example.org"), "Ada", "Obi", now);
    }
}
