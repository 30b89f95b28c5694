package uk.nhs.talentforcare.permission;

import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.AccountSuspension;
import uk.nhs.talentforcare.account.Passwords;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.account.SecondFactorRule;
import uk.nhs.talentforcare.account.SignUpService;
import uk.nhs.talentforcare.account.SignedIn;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorApplication;
import uk.nhs.talentforcare.ambassador.AmbassadorPhotograph;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.Arrangements;
import uk.nhs.talentforcare.booking.Booking;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.Invitation;
import uk.nhs.talentforcare.booking.InvitationRepository;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkQuestion;
import uk.nhs.talentforcare.booking.TalkQuestionRepository;
import uk.nhs.talentforcare.booking.TalkRequestService;
import uk.nhs.talentforcare.booking.TalkTemplate;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.concern.ConcernReporting;
import uk.nhs.talentforcare.concern.ConcernRepository;
import uk.nhs.talentforcare.concern.ReportConcern;
import uk.nhs.talentforcare.concern.UnderEighteen;
import uk.nhs.talentforcare.identity.AccountIdentity;
import uk.nhs.talentforcare.identity.Arrivals;
import uk.nhs.talentforcare.identity.Vouched;
import uk.nhs.talentforcare.organisation.MembershipRequests;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.permission.Cast.Reach;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.privacy.DataRequestKind;
import uk.nhs.talentforcare.privacy.DataRequests;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchResult;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.search.SearchSource;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.shared.Slug;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.testing.TestDatabase;
import uk.nhs.talentforcare.waiting.AwayService;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** What there is to be tried, kept in the database once, and the services as they are for one attempt. */
final class World {

    static final String HOME = "192.0.2.33";
    static final String PASSWORD = "a password of theirs";

    private static final String AREA = "yorkshire-and-the-humber";
    private static final String OTHER_AREA = "south-west";
    private static final GeoPoint TRURO = new GeoPoint(50.263, -5.051);
    private static final Clock CLOCK = Clock.fixed(TalkScenario.NOW, ZoneOffset.UTC);

    /** How many statements that change something were sent by hand, not by the entity manager. */
    static final AtomicInteger WRITES_BY_HAND = new AtomicInteger();

    final Cast cast = new Cast();
    long school;
    long member;
    long memberRole;
    long draft;
    long application;
    String photographed;
    long openTalk;
    long template;
    long openTime;
    long bookedTalk;
    long confirmedTalk;
    long question;
    long deliveredTalk;
    long invitedTalk;
    long invitation;
    long concern;
    String concernReference;
    long wish;
    long wishWork;
    long namedWish;
    long away;
    long session;
    long dataRequest;
    long importRun;
    String signUpKey;
    long identity;
    String arrivalKey;
    long signUp;
    long manuscript;
    long publishedManuscript;
    String publishedStudy;
    long adoption;
    private Wiring services;

    /** Keeps everything that the attempts are about. */
    static World kept() {
        World world = new World();
        doInTransaction(world::people);
        doInTransaction(world::talks);
        doInTransaction(world::wishes);
        doInTransaction(world::concern);
        doInTransaction(world::caseStudies);
        world.suspend();
        return world;
    }

    /** Lets go of what other tests would stumble over. */
    void forget() {
        doInTransaction(entities -> {
            for (String statement : new String[] {
                "DELETE FROM concern", "DELETE FROM work_item", "DELETE FROM import_run", "DELETE FROM account_role"
            }) {
                entities.createNativeQuery(statement).executeUpdate();
            }
        });
    }

    /** One attempt: everything in a transaction that comes to nothing. */
    void attempt(Consumer<EntityManager> work) {
        EntityManager entities = TestDatabase.entityManagerFactory().createEntityManager();
        try {
            entities.getTransaction().begin();
            services = services(entities);
            work.accept(entities);
        } finally {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    <T> T get(Class<T> service) {
        return services.get(service);
    }

    /** The school as a line of a list. */
    OrganisationSummary schoolLine() {
        return get(OrganisationRepository.class).search("", OrganisationKind.SCHOOL, 0, Integer.MAX_VALUE).stream()
                .filter(line -> line.id() == school)
                .findFirst()
                .orElseThrow();
    }

    Account account(Actor actor) {
        return services.get(uk.nhs.talentforcare.account.AccountRepository.class)
                .find(actor.accountId())
                .orElseThrow(() -> new uk.nhs.talentforcare.shared.NotFound("account of a visitor"));
    }

    private void people(EntityManager entities) {
        TalkScenario scenario = new TalkScenario(entities);
        Organisation here = scenario.school(TalkScenario.LEEDS);
        school = here.id();
        Account contact = scenario.contact(here);
        member = contact.id();
        memberRole = contact.roles().iterator().next().id();
        Organisation other = new Organisation(
                        OrganisationKind.SCHOOL,
                        "Another school",
                        Slug.of("other-" + UUID.randomUUID()),
                        TalkScenario.NOW)
                .locatedAt("Truro", Postcode.parse("TR1 2HS"), TRURO, OTHER_AREA);
        entities.persist(other);
        entities.flush();
        SecondFactorRule rule = services(entities).get(SecondFactorRule.class);
        for (Role role : Role.values()) {
            for (Reach reach : Reach.values()) {
                Account person = person(scenario);
                switch (reach) {
                    case NATION -> person.grant(role, null, null);
                    case SCHOOL -> person.grant(role, school, null);
                    case AREA -> person.grant(role, null, AREA);
                    case OTHER_SCHOOL -> person.grant(role, other.id(), null);
                    default -> person.grant(role, null, OTHER_AREA);
                }
                cast.add(Cast.name(role, reach), rule.actor(person, true));
            }
        }
        cast.add(Cast.VISITOR, Actor.VISITOR);
        cast.add(Cast.NOBODY, Actor.of(person(scenario)));
        cast.add(Cast.OWNER, Actor.of(person(scenario)));
        cast.add(Cast.ABOUT, Actor.of(person(scenario).grant(Role.SAFEGUARDING_LEAD, null, null)));
        Account strong = person(scenario)
                .grant(Role.ADMINISTRATOR, null, null)
                .grant(Role.COORDINATOR, null, AREA)
                .grant(Role.LOCAL_LEAD, school, null)
                .grant(Role.SAFEGUARDING_LEAD, null, null)
                .grant(Role.EDITOR, null, null);
        cast.add(Cast.WITHOUT_FACTOR, rule.actor(strong, false));
        cast.add(Cast.BOOKER, ambassador(entities, scenario.ambassador()));
        cast.add(Cast.NEAR, ambassador(entities, scenario.ambassador()));
        Ambassador far = scenario.ambassador(TalkFormat.IN_PERSON).travels("TR1", TRURO, 5, 30);
        cast.add(Cast.FAR, ambassador(entities, far));
        entities.flush();
        entities.persist(new AmbassadorPhotograph(
                far.id(), "A porter", new byte[] {1}, new byte[] {2}, Sha256.of("portrait"), TalkScenario.NOW));
        photographed = far.slug();
    }

    private static Account person(TalkScenario scenario) {
        return scenario.account().protectedBy(PlainPasswords.hashOf(PASSWORD));
    }

    private static Actor ambassador(EntityManager entities, Ambassador ambassador) {
        return Actor.of(
                entities.find(Account.class, ambassador.accountId()).protectedBy(PlainPasswords.hashOf(PASSWORD)));
    }

    private void talks(EntityManager entities) {
        TalkScenario scenario = new TalkScenario(entities);
        Organisation here = entities.find(Organisation.class, school);
        Account contact = entities.find(Account.class, member);
        Talk open = scenario.openTalk(here, contact, TalkScenario.time(0, 0));
        openTalk = open.id();
        TalkTemplate idea = new TalkTemplate(
                "Idea " + java.util.UUID.randomUUID(),
                "See the range",
                60,
                TalkFormat.EITHER,
                java.util.List.of(YearGroup.YEAR_9),
                TalkScenario.NOW);
        entities.persist(idea);
        entities.flush();
        template = idea.id();
        openTime = open.times().get(0).id();
        Talk booked = scenario.openTalk(here, contact, TalkScenario.time(1, 0));
        bookedTalk = booked.id();
        book(entities, booked);
        TalkQuestion asked =
                TalkQuestion.ofAmbassador(bookedTalk, booker(entities), "How many pupils?", TalkScenario.NOW);
        new TalkQuestionRepository(entities).add(asked);
        question = asked.id();
        Talk confirmed = scenario.openTalk(here, contact, TalkScenario.time(2, 0));
        confirmedTalk = confirmed.id();
        confirmed.confirm(
                book(entities, confirmed),
                new Arrangements("Hall", "Reception", "A teacher", "Head", "0113 496 0000"),
                TalkScenario.NOW);
        Talk delivered = scenario.openTalk(here, contact, TalkScenario.time(3, 0));
        deliveredTalk = delivered.id();
        Booking held = book(entities, delivered);
        delivered.confirm(held, new Arrangements("Hall", "", "A teacher", "Head", ""), TalkScenario.NOW);
        delivered.awaitOutcome(held, held.time().endsAt());
        delivered.recordDelivered(30, held.time().endsAt());
        invite(entities, scenario.openTalk(here, contact, TalkScenario.time(8, 0)));
    }

    /** The one who has booked the others is invited, and would come at another time. */
    private void invite(EntityManager entities, Talk talk) {
        Invitation sent =
                talk.invite(List.of(booker(entities)), TalkScenario.NOW).get(0);
        sent.suggest(TalkScenario.time(9, 0));
        new InvitationRepository(entities).add(List.of(sent));
        invitedTalk = talk.id();
        invitation = sent.id();
    }

    private Ambassador booker(EntityManager entities) {
        return services(entities)
                .get(uk.nhs.talentforcare.ambassador.AmbassadorRepository.class)
                .findByAccount(cast.get(Cast.BOOKER).accountId())
                .orElseThrow();
    }

    private Booking book(EntityManager entities, Talk talk) {
        Ambassador ambassador = booker(entities);
        Booking booking = talk.book(
                ambassador,
                talk.times().get(0),
                TalkFormat.IN_PERSON,
                UUID.randomUUID().toString(),
                TalkScenario.NOW);
        new BookingRepository(entities).add(booking);
        return booking;
    }

    private void wishes(EntityManager entities) {
        Wiring all = services(entities);
        Actor owner = cast.get(Cast.OWNER);
        wish = all.get(MembershipRequests.class)
                .ask(owner.accountId(), Role.SCHOOL_CONTACT, school, null)
                .orElseThrow();
        wishWork = new WorkItemRepository(entities)
                .findOpen(WorkKind.MEMBERSHIP_REQUEST, wish)
                .orElseThrow()
                .id();
        Organisation named = new Organisation(
                        OrganisationKind.CHARITY, "Helpers", Slug.of("named-" + UUID.randomUUID()), TalkScenario.NOW)
                .locatedIn(AREA)
                .namedOnly();
        entities.persist(named);
        entities.flush();
        namedWish = all.get(MembershipRequests.class)
                .ask(owner.accountId(), Role.LOCAL_LEAD, named.id(), null)
                .orElseThrow();
        Ambassador applied = new Ambassador(
                        owner.accountId(), Slug.of("applied-" + UUID.randomUUID()), "Sam P", TalkScenario.NOW)
                .worksAs("Porter", "clinical-support", school, AREA)
                .travels("LS1", TalkScenario.LEEDS, 20, 30)
                .speaks(TalkFormat.EITHER, Set.of(Topic.WAYS_IN), Set.of(KeyStage.KS3), Set.of("English"));
        entities.persist(applied);
        entities.persist(new AmbassadorApplication(owner.accountId(), TalkScenario.NOW));
        entities.flush();
        application = applied.id();
        draft = all.get(TalkRequestService.class).keep(owner, UseCases.request(school));
        LocalDate first = LocalDate.of(2026, 12, 1);
        all.get(AwayService.class).add(owner, first, first, null);
        away = all.get(AwayService.class).mine(owner).get(0).id();
        String key = all.get(AccountSessions.class).begin(owner.accountId(), "a browser", true);
        session = all.get(AccountSessions.class).list(owner, key).get(0).id();
        dataRequest = all.get(DataRequests.class)
                .ask(owner, UUID.randomUUID().toString(), DataRequestKind.values()[0], "Please tell me");
        signUpKey = all.get(SignUpService.class).wish(owner, "", Role.LOCAL_LEAD.name());
        Arrivals arrivals = all.get(Arrivals.class);
        identity = connected(entities, owner, arrivals.keep("nhs", vouched(), "/account"), arrivals);
        arrivalKey = arrivals.keep("nhs", vouched(), "/account");
        signUp = ((Number) entities.createNativeQuery("SELECT MAX(id) FROM sign_up")
                        .getSingleResult())
                .longValue();
        entities.createNativeQuery("INSERT INTO import_run (kind, state, file_name, file_bytes, sha256, created_at)"
                        + " VALUES ('SCHOOLS', 'CHECKED', 'a.csv', 1, REPEAT('a', 64), NOW(6))")
                .executeUpdate();
        importRun =
                ((Number) entities.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }

    private void caseStudies(EntityManager entities) {
        manuscript = CaseStudyUseCases.sent(entities);
        publishedManuscript = CaseStudyUseCases.published(entities, school);
        publishedStudy = ((Object) entities.createNativeQuery(
                                "SELECT slug FROM case_study WHERE id = (SELECT MAX(id) FROM case_study)")
                        .getSingleResult())
                .toString();
        adoption = CaseStudyUseCases.adopted(entities, publishedStudy, school).id();
    }

    private static long connected(EntityManager entities, Actor owner, String key, Arrivals arrivals) {
        AccountIdentity identity = new AccountIdentity(
                entities.find(Account.class, owner.accountId()),
                arrivals.take(key).orElseThrow(),
                TalkScenario.NOW);
        entities.persist(identity);
        entities.flush();
        return identity.id();
    }

    private static Vouched vouched() {
        return new Vouched("https://id.example.org", UUID.randomUUID().toString(), "", false, "Ada", "Obi", false);
    }

    private void concern(EntityManager entities) {
        concernReference = services(entities)
                .get(ConcernReporting.class)
                .keep(Actor.VISITOR, told(), HOME)
                .reference();
        var kept = new ConcernRepository(entities)
                .findByReference(concernReference)
                .orElseThrow();
        concern = kept.id();
        kept.isAbout(java.util.List.of(cast.get(Cast.ABOUT).accountId()));
    }

    /** A concern that would be taken. */
    static ReportConcern told() {
        return new ReportConcern(
                UUID.randomUUID().toString(), "", "Something", "", "", AREA, false, "", UnderEighteen.UNSAID, false);
    }

    /** Whoever is suspended has nothing in the browser but a key that opens nothing any more. */
    private void suspend() {
        Actor administrator = cast.get(Cast.name(Role.ADMINISTRATOR, Reach.NATION));
        String key = inTransaction(entities -> {
            Account person = person(new TalkScenario(entities)).grant(Role.ADMINISTRATOR, null, null);
            String begun = services(entities).get(AccountSessions.class).begin(person.id(), "a browser", true);
            entities.flush();
            services(entities).get(AccountSuspension.class).suspend(administrator, person.id());
            return begun;
        });
        cast.add(
                Cast.SUSPENDED,
                inTransaction(entities -> services(entities)
                        .get(AccountSessions.class)
                        .find(key)
                        .map(SignedIn::actor)
                        .orElse(Actor.VISITOR)));
    }

    private static Wiring services(EntityManager entities) {
        Wiring[] self = new Wiring[1];
        SessionContext context = stub(
                SessionContext.class,
                method -> method.getName().equals("getBusinessObject") ? "self" : null,
                arguments -> self[0].get((Class<?>) arguments[0]));
        self[0] = new Wiring(
                entities,
                CLOCK,
                Configurations.forTests("DATA_DIR", "target/permission-data"),
                new PlainPasswords(),
                context,
                stub(Instance.class, method -> null, arguments -> null),
                stub(Validator.class, method -> "self", arguments -> Set.of()),
                nothingFound(),
                connectionOf(entities));
        return self[0];
    }

    private static SearchService nothingFound() {
        return new SearchService() {
            @Override
            public SearchResult search(String index, SearchRequest request) {
                return new SearchResult(List.of(), 0, 1, 20, Map.of(), null);
            }

            @Override
            public List<SearchSource> sources() {
                return List.of();
            }
        };
    }

    /** The connection of this very transaction, so that what is written by hand comes to nothing too. */
    private static DataSource connectionOf(EntityManager entities) {
        return stub(DataSource.class, method -> "self", arguments -> watched(entities.unwrap(Connection.class)));
    }

    private static Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (arguments != null
                            && arguments.length > 0
                            && arguments[0] instanceof String sql
                            && changes(sql)) {
                        WRITES_BY_HAND.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof SQLException sql ? sql : e.getCause();
                    }
                });
    }

    /** Whether a statement changes something. */
    static boolean changes(String sql) {
        String start = sql.strip().toUpperCase(Locale.ROOT);
        return start.startsWith("INSERT")
                || start.startsWith("UPDATE")
                || start.startsWith("DELETE")
                || start.startsWith("REPLACE");
    }

    private static <T> T stub(
            Class<T> type, Function<java.lang.reflect.Method, String> answered, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                World.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answered.apply(method) == null ? null : answer.apply(arguments)));
    }

    /** Passwords without the cost of hashing them. */
    static final class PlainPasswords extends Passwords {

        static String hashOf(String password) {
            return "plain:" + password;
        }

        @Override
        public String hash(String password) {
            return hashOf(password);
        }

        @Override
        public boolean matches(String password, String stored) {
            return stored.equals(hashOf(password));
        }

        @Override
        public void pretend(String password) {
            // costs nothing
        }
    }
}
