package uk.nhs.talentforcare.permission;

import static uk.nhs.talentforcare.account.Role.ADMINISTRATOR;
import static uk.nhs.talentforcare.account.Role.AMBASSADOR;
import static uk.nhs.talentforcare.account.Role.COORDINATOR;
import static uk.nhs.talentforcare.account.Role.EDITOR;
import static uk.nhs.talentforcare.account.Role.LOCAL_LEAD;
import static uk.nhs.talentforcare.account.Role.SAFEGUARDING_DEPUTY;
import static uk.nhs.talentforcare.account.Role.SAFEGUARDING_LEAD;
import static uk.nhs.talentforcare.account.Role.SCHOOL_CONTACT;
import static uk.nhs.talentforcare.permission.Cast.Reach.AREA;
import static uk.nhs.talentforcare.permission.Cast.Reach.NATION;
import static uk.nhs.talentforcare.permission.Cast.Reach.SCHOOL;
import static uk.nhs.talentforcare.permission.Cast.holders;
import static uk.nhs.talentforcare.permission.Cast.these;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.nhs.talentforcare.account.AccountDetails;
import uk.nhs.talentforcare.account.AccountService;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.AccountSuspension;
import uk.nhs.talentforcare.account.ActingFor;
import uk.nhs.talentforcare.account.Because;
import uk.nhs.talentforcare.account.EmailChange;
import uk.nhs.talentforcare.account.GiveRole;
import uk.nhs.talentforcare.account.KeptForms;
import uk.nhs.talentforcare.account.OwnRoles;
import uk.nhs.talentforcare.account.ReadersOfConcerns;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.account.SecondFactors;
import uk.nhs.talentforcare.account.SignUpCompletion;
import uk.nhs.talentforcare.account.SignUpHelp;
import uk.nhs.talentforcare.account.SignUpService;
import uk.nhs.talentforcare.account.UserAccess;
import uk.nhs.talentforcare.account.UserDesk;
import uk.nhs.talentforcare.account.UserRoles;
import uk.nhs.talentforcare.account.UserSearch;
import uk.nhs.talentforcare.ambassador.AmbassadorGoodbye;
import uk.nhs.talentforcare.ambassador.AmbassadorLife;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.AmbassadorService;
import uk.nhs.talentforcare.ambassador.ApplicationDesk;
import uk.nhs.talentforcare.ambassador.Approvals;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.ambassador.ConfirmationKind;
import uk.nhs.talentforcare.ambassador.DeclinedBecause;
import uk.nhs.talentforcare.ambassador.JoinSending;
import uk.nhs.talentforcare.ambassador.JoinService;
import uk.nhs.talentforcare.ambassador.OwnAmbassador;
import uk.nhs.talentforcare.ambassador.PhotographDesk;
import uk.nhs.talentforcare.ambassador.ProfileChange;
import uk.nhs.talentforcare.ambassador.ProfileDesk;
import uk.nhs.talentforcare.ambassador.SchoolsSearch;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.audit.AuditDesk;
import uk.nhs.talentforcare.audit.AuditSearch;
import uk.nhs.talentforcare.booking.AcademicYear;
import uk.nhs.talentforcare.booking.AcceptInvitation;
import uk.nhs.talentforcare.booking.AnswerDesk;
import uk.nhs.talentforcare.booking.AreaTalkSearch;
import uk.nhs.talentforcare.booking.AreaTalkService;
import uk.nhs.talentforcare.booking.AskForTalk;
import uk.nhs.talentforcare.booking.AskedTalks;
import uk.nhs.talentforcare.booking.BookTalk;
import uk.nhs.talentforcare.booking.BookingDesk;
import uk.nhs.talentforcare.booking.BookingService;
import uk.nhs.talentforcare.booking.CancellationDesk;
import uk.nhs.talentforcare.booking.ConfirmBooking;
import uk.nhs.talentforcare.booking.DiaryFeed;
import uk.nhs.talentforcare.booking.DiaryService;
import uk.nhs.talentforcare.booking.DraftService;
import uk.nhs.talentforcare.booking.EndReason;
import uk.nhs.talentforcare.booking.EndingDesk;
import uk.nhs.talentforcare.booking.EvidenceService;
import uk.nhs.talentforcare.booking.InvitationCandidates;
import uk.nhs.talentforcare.booking.InvitationService;
import uk.nhs.talentforcare.booking.InvitingDesk;
import uk.nhs.talentforcare.booking.Learned;
import uk.nhs.talentforcare.booking.NewRequest;
import uk.nhs.talentforcare.booking.OfferChoice;
import uk.nhs.talentforcare.booking.OfferService;
import uk.nhs.talentforcare.booking.OutcomeRecords;
import uk.nhs.talentforcare.booking.OwnAvailability;
import uk.nhs.talentforcare.booking.PriorRequests;
import uk.nhs.talentforcare.booking.RearrangingDesk;
import uk.nhs.talentforcare.booking.Recognition;
import uk.nhs.talentforcare.booking.RecordOutcome;
import uk.nhs.talentforcare.booking.ReliabilityService;
import uk.nhs.talentforcare.booking.ReminderAlerts;
import uk.nhs.talentforcare.booking.RequestHints;
import uk.nhs.talentforcare.booking.SchoolDesk;
import uk.nhs.talentforcare.booking.SchoolTalkService;
import uk.nhs.talentforcare.booking.StartedRequests;
import uk.nhs.talentforcare.booking.StepInService;
import uk.nhs.talentforcare.booking.SteppingIn;
import uk.nhs.talentforcare.booking.SteppingInDesk;
import uk.nhs.talentforcare.booking.TalkKitService;
import uk.nhs.talentforcare.booking.TalkQuestionService;
import uk.nhs.talentforcare.booking.TalkReports;
import uk.nhs.talentforcare.booking.TalkRequestService;
import uk.nhs.talentforcare.booking.TalkService;
import uk.nhs.talentforcare.booking.TalkTemplates;
import uk.nhs.talentforcare.booking.TalkThanksService;
import uk.nhs.talentforcare.booking.WriteTalkTemplate;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.campaign.CodeList;
import uk.nhs.talentforcare.campaign.HolidayDesk;
import uk.nhs.talentforcare.campaign.ReferenceDesk;
import uk.nhs.talentforcare.coldspot.ColdSpotDesk;
import uk.nhs.talentforcare.coldspot.ColdSpotSearch;
import uk.nhs.talentforcare.coldspot.ColdSpotService;
import uk.nhs.talentforcare.concern.ConcernFollowing;
import uk.nhs.talentforcare.concern.ConcernReporting;
import uk.nhs.talentforcare.concern.ConcernService;
import uk.nhs.talentforcare.concern.ReferralBody;
import uk.nhs.talentforcare.identity.Identities;
import uk.nhs.talentforcare.organisation.ConfirmationWay;
import uk.nhs.talentforcare.organisation.DeclineReason;
import uk.nhs.talentforcare.organisation.MembershipCodes;
import uk.nhs.talentforcare.organisation.MembershipDesk;
import uk.nhs.talentforcare.organisation.MembershipRequests;
import uk.nhs.talentforcare.organisation.NamedOrganisations;
import uk.nhs.talentforcare.organisation.OrganisationDesk;
import uk.nhs.talentforcare.organisation.OrganisationService;
import uk.nhs.talentforcare.organisation.imports.ImportFinding;
import uk.nhs.talentforcare.organisation.imports.ImportKind;
import uk.nhs.talentforcare.organisation.imports.ImportService;
import uk.nhs.talentforcare.place.AreaDesk;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.privacy.AskAboutData;
import uk.nhs.talentforcare.privacy.DataRequestKind;
import uk.nhs.talentforcare.privacy.DataRequests;
import uk.nhs.talentforcare.privacy.ErasureService;
import uk.nhs.talentforcare.privacy.PersonalDataService;
import uk.nhs.talentforcare.privacy.RetentionService;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.toolkit.DownloadCounter;
import uk.nhs.talentforcare.waiting.AwayService;
import uk.nhs.talentforcare.waiting.BackFromLeave;
import uk.nhs.talentforcare.waiting.WorkDesk;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * The table of use cases: what, who may, and how it is tried. Who is not named may not. A role is named with what it is
 * bound to; the things that are tried belong to one school and its area.
 */
final class UseCases {

    private static final HolidayDesk.Wanted HALF_TERM =
            new HolidayDesk.Wanted(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19), "Half term");

    /** Everybody who holds a role bound to anything, and the people with a part in the story. */
    private static final Set<String> SIGNED_IN = signedIn();

    private static final Set<String> ANYBODY = these(SIGNED_IN, Set.of(Cast.VISITOR, Cast.SUSPENDED));
    private static final Set<String> OWNER = Set.of(Cast.OWNER);
    private static final Set<String> ADMINISTRATORS = holders(ADMINISTRATOR, NATION);

    /** Who acts for the school of a talk: its contacts, and who steps in. */
    private static final Set<String> SCHOOL_SIDE = these(
            holders(SCHOOL_CONTACT, NATION, SCHOOL, AREA), holders(COORDINATOR, NATION, SCHOOL, AREA), ADMINISTRATORS);

    private static final Set<String> BOTH_SIDES = these(SCHOOL_SIDE, Set.of(Cast.BOOKER));
    private static final Set<String> AMBASSADORS = Set.of(Cast.BOOKER, Cast.NEAR, Cast.FAR);
    private static final Set<String> IN_REACH = Set.of(Cast.BOOKER, Cast.NEAR);

    /** A school's contacts, and whoever waits to be one, who drafts. */
    private static final Set<String> ASK = these(holders(SCHOOL_CONTACT, SCHOOL), OWNER);

    private static final Set<String> EDITORS = these(holders(EDITOR), ADMINISTRATORS);

    /** Who types into a form that asks for a talk, or into the draft of one. */
    private static final Set<String> STARTS =
            these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS, OWNER);

    /** Who looks after the area, or after all. */
    private static final Set<String> OFFICE = these(holders(COORDINATOR, NATION, SCHOOL, AREA), ADMINISTRATORS);

    /** The same for an organisation that somebody has only named, which is none of the schools. */
    private static final Set<String> OFFICE_OF_NAMED = these(holders(COORDINATOR, NATION, AREA), ADMINISTRATORS);

    private static final Set<String> DECIDE_ON_CONTACTS = these(OFFICE, holders(SCHOOL_CONTACT, SCHOOL));

    /** Never whom it is about; never an administrator, a coordinator or an editor. */
    private static final Set<String> READERS =
            these(holders(SAFEGUARDING_LEAD, NATION, AREA), holders(SAFEGUARDING_DEPUTY, NATION, AREA));

    private static final Set<String> SAFEGUARDING =
            these(holders(SAFEGUARDING_LEAD), holders(SAFEGUARDING_DEPUTY), Set.of(Cast.ABOUT));

    private static final String KEY = "0c1d7c5e-7c0a-4d6c-9a53-5d9f3f6f7a10";
    private static final EndReason REASON = EndReason.OTHER;

    private final List<UseCase> lines = new ArrayList<>();

    private UseCases() {}

    static List<UseCase> all() {
        UseCases table = new UseCases();
        table.talks();
        table.steppingIn();
        table.coldSpots();
        table.reliability();
        table.backFromLeave();
        table.invitations();
        table.questions();
        table.lifeOfATalk();
        table.applications();
        table.ambassadors();
        table.evidence();
        table.choices();
        table.drafts();
        table.desks();
        table.concerns();
        table.members();
        table.imports();
        table.waiting();
        table.privacy();
        table.users();
        table.administration();
        table.identities();
        table.ownAccount();
        table.beforeAnAccount();
        table.lines.addAll(CaseStudyUseCases.all(SIGNED_IN));
        table.lines.addAll(SearchUseCases.all());
        return table.lines;
    }

    /** What is shown to whoever may ask for a list: theirs and nobody else's. */
    static List<UseCase> shown() {
        return List.of(
                UseCase.sees(
                        "a talk, to a school",
                        holders(SCHOOL_CONTACT, SCHOOL),
                        (a, w) -> w.get(SchoolTalkService.class).ofMySchools(a, 1, 100).items().stream()
                                .anyMatch(line -> line.talk().talkId() == w.openTalk)),
                UseCase.sees(
                        "an unconfirmed talk, to a coordinator",
                        holders(COORDINATOR, AREA),
                        (a, w) -> w.get(SchoolTalkService.class).unconfirmedInMyAreas(a).stream()
                                .anyMatch(line -> line.talk().talkId() == w.bookedTalk)),
                UseCase.sees(
                        "an area's talk, to whoever looks after it",
                        OFFICE,
                        (a, w) -> w.get(AreaTalkService.class).find(a, everyTalk(), 1, 10_000).page().items().stream()
                                .anyMatch(line -> line.talk().talkId() == w.bookedTalk)),
                UseCase.sees(
                        "the schools of an area, to whoever looks after it",
                        OFFICE,
                        (a, w) -> w.get(ColdSpotService.class).find(a, everySchool(), 1, 20).areas().stream()
                                .anyMatch(area -> area.code().equals("yorkshire-and-the-humber"))),
                UseCase.sees(
                        "an open talk, to an ambassador",
                        IN_REACH,
                        (a, w) -> w.get(OfferService.class).offers(a, 1, 300).open().items().stream()
                                .anyMatch(line -> line.talk().talkId() == w.openTalk)),
                UseCase.sees(
                        "a concern",
                        READERS,
                        (a, w) ->
                                w.get(ConcernService.class).open(a).stream().anyMatch(line -> line.id() == w.concern)),
                UseCase.sees(
                        "a wish to belong",
                        these(holders(COORDINATOR, NATION, AREA), ADMINISTRATORS, holders(SCHOOL_CONTACT, SCHOOL)),
                        (a, w) ->
                                w.get(MembershipDesk.class).waiting(a).stream().anyMatch(line -> line.id() == w.wish)),
                UseCase.sees(
                        "work",
                        holders(COORDINATOR, AREA),
                        (a, w) -> w.get(WorkQueue.class).waitingFor(a).stream()
                                .anyMatch(line -> line.id() == w.wishWork)),
                UseCase.sees(
                        "one's own wish",
                        OWNER,
                        (a, w) -> w.get(OwnRoles.class).wished(a).stream().anyMatch(line -> line.id() == w.wish)),
                UseCase.sees(
                        "one's own days away",
                        OWNER,
                        (a, w) -> w.get(AwayService.class).mine(a).stream().anyMatch(line -> line.id() == w.away)),
                UseCase.sees(
                        "one's own session",
                        OWNER,
                        (a, w) -> w.get(AccountSessions.class).list(a, "key").stream()
                                .anyMatch(line -> line.id() == w.session)),
                UseCase.sees(
                        "one's own request about data",
                        OWNER,
                        (a, w) -> w.get(DataRequests.class).mine(a).stream()
                                .anyMatch(line -> line.id() == w.dataRequest)),
                UseCase.sees(
                        "a request about data",
                        ADMINISTRATORS,
                        (a, w) -> w.get(DataRequests.class).open(a).stream()
                                .anyMatch(line -> line.id() == w.dataRequest)));
    }

    private void talks() {
        may(
                "booking.BookingService.book",
                IN_REACH,
                (a, w) -> w.get(BookingService.class).book(a, booking(w)));
        may(
                "booking.BookingService.confirm",
                SCHOOL_SIDE,
                (a, w) -> w.get(BookingService.class).confirm(a, confirmation(w)));
        may(
                "booking.BookingService.release",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(BookingService.class).release(a, w.bookedTalk, REASON));
        may(
                "booking.BookingService.withdraw",
                SCHOOL_SIDE,
                (a, w) -> w.get(BookingService.class).withdraw(a, w.openTalk, REASON));
        may(
                "booking.BookingService.cancel",
                BOTH_SIDES,
                (a, w) -> w.get(BookingService.class).cancel(a, w.confirmedTalk, REASON));
        may(
                "booking.BookingService.open",
                SCHOOL_SIDE,
                (a, w) -> w.get(BookingService.class).open(a, w.openTalk));
        may(
                "booking.BookingService.propose",
                BOTH_SIDES,
                (a, w) -> w.get(BookingService.class).propose(a, w.bookedTalk, TalkScenario.time(7, 0)));
        may(
                "booking.BookingService.answer",
                BOTH_SIDES,
                (a, w) -> w.get(BookingService.class).answer(a, w.bookedTalk, true));
        may(
                "booking.BookingService.recordDelivered",
                SCHOOL_SIDE,
                (a, w) -> w.get(BookingService.class).recordDelivered(a, outcome(w)));
        may(
                "booking.BookingService.recordNotDelivered",
                SCHOOL_SIDE,
                (a, w) -> w.get(BookingService.class).recordNotDelivered(a, w.confirmedTalk, REASON));
        may(
                "booking.DiaryService.diary",
                AMBASSADORS,
                (a, w) -> w.get(DiaryService.class).diary(a, true));
        may(
                "booking.Recognition.of",
                AMBASSADORS,
                (a, w) -> w.get(Recognition.class).of(a));
        may(
                "booking.OfferService.offers",
                AMBASSADORS,
                (a, w) -> w.get(OfferService.class).offers(a, 1, 20));
        may(
                "booking.OfferService.similar",
                these(AMBASSADORS, holders(AMBASSADOR)),
                (a, w) -> w.get(OfferService.class).similar(a, w.openTalk));
        may(
                "booking.SchoolTalkService.ofMySchools",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(SchoolTalkService.class).ofMySchools(a, 1, 20));
        may(
                "booking.SchoolTalkService.unconfirmedInMyAreas",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(SchoolTalkService.class).unconfirmedInMyAreas(a));
        may(
                "booking.TalkRequestService.schools",
                these(holders(SCHOOL_CONTACT), OWNER),
                (a, w) -> w.get(TalkRequestService.class).schools(a));
        may(
                "booking.TalkRequestService.check",
                ASK,
                (a, w) -> w.get(TalkRequestService.class).check(a, request(w.school)));
        may(
                "booking.TalkRequestService.ask",
                ASK,
                (a, w) -> w.get(TalkRequestService.class).ask(a, request(w.school)));
        may(
                "booking.TalkRequestService.keep",
                ASK,
                (a, w) -> w.get(TalkRequestService.class).keep(a, request(w.school)));
        may(
                "booking.TalkRequestService.sent",
                ANYBODY,
                (a, w) -> w.get(TalkRequestService.class).sent(a, KEY));
        may(
                "booking.TalkRequestService.askAll",
                ASK,
                (a, w) -> w.get(TalkRequestService.class).askAll(a, NewRequest.of(request(w.school))));
        may(
                "booking.TalkRequestService.keepAll",
                ASK,
                (a, w) -> w.get(TalkRequestService.class).keepAll(a, NewRequest.of(request(w.school))));
        may(
                "booking.PriorRequests.last",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(PriorRequests.class).last(a));
        may(
                "booking.PriorRequests.like",
                holders(SCHOOL_CONTACT, SCHOOL),
                (a, w) -> w.get(PriorRequests.class).like(a, w.openTalk));
        may(
                "booking.PriorRequests.arrangements",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(PriorRequests.class).arrangements(a, w.school, TalkFormat.EITHER));
        may(
                "booking.PriorRequests.likely",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(PriorRequests.class).likely(a, request(w.school)));
        may(
                "booking.OutcomeRecords.of",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(OutcomeRecords.class).of(a, w.bookedTalk));
        may(
                "booking.OutcomeRecords.correct",
                SCHOOL_SIDE,
                (a, w) -> w.get(OutcomeRecords.class).correct(a, outcome(w)));
        may(
                "booking.RequestHints.of",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(RequestHints.class).of(a, request(w.school), List.of(LocalDate.of(2027, 1, 5))));
        may(
                "booking.TalkTemplates.all",
                EDITORS,
                (a, w) -> w.get(TalkTemplates.class).all(a));
        may(
                "booking.TalkTemplates.read",
                EDITORS,
                (a, w) -> w.get(TalkTemplates.class).read(a, w.template));
        may(
                "booking.TalkTemplates.write",
                EDITORS,
                (a, w) -> w.get(TalkTemplates.class).write(a, template()));
        may(
                "booking.TalkTemplates.change",
                EDITORS,
                (a, w) -> w.get(TalkTemplates.class).change(a, w.template, 1, template()));
        may(
                "booking.TalkTemplates.retire",
                EDITORS,
                (a, w) -> w.get(TalkTemplates.class).retire(a, w.template, true));
        may(
                "booking.AskedTalks.of",
                these(SCHOOL_SIDE, AMBASSADORS, holders(AMBASSADOR)),
                (a, w) -> w.get(AskedTalks.class).of(a, w.openTalk));
        may(
                "booking.AskedTalks.confirmOurselves",
                SCHOOL_SIDE,
                (a, w) -> w.get(AskedTalks.class).confirmOurselves(a, w.openTalk));
        may(
                "booking.StartedRequests.keep",
                STARTS,
                (a, w) -> w.get(StartedRequests.class).keep(a, KEY, Map.of("title", List.of("Jobs"))));
        may(
                "booking.StartedRequests.find",
                STARTS,
                (a, w) -> w.get(StartedRequests.class).find(a, KEY));
        may(
                "booking.StartedRequests.forget",
                STARTS,
                (a, w) -> w.get(StartedRequests.class).forget(a, KEY));
        may(
                "booking.TalkService.view",
                these(SCHOOL_SIDE, IN_REACH),
                (a, w) -> w.get(TalkService.class).view(a, w.bookedTalk));
    }

    private static WriteTalkTemplate template() {
        return new WriteTalkTemplate(
                "Idea " + java.util.UUID.randomUUID(),
                "See the range",
                60,
                TalkFormat.EITHER,
                Set.of(YearGroup.YEAR_9),
                Set.of(),
                Set.of());
    }

    /** What a school can show, to the school and whoever steps in. */
    private void evidence() {
        may(
                "booking.EvidenceService.schools",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(EvidenceService.class).schools(a));
        may(
                "booking.EvidenceService.of",
                SCHOOL_SIDE,
                (a, w) -> w.get(EvidenceService.class).of(a, w.school, new AcademicYear(2026)));
        may(
                "booking.EvidenceService.intend",
                SCHOOL_SIDE,
                (a, w) -> w.get(EvidenceService.class).intend(a, w.school, new AcademicYear(2026), 2));
        may(
                "booking.EvidenceService.takeBackIntent",
                SCHOOL_SIDE,
                (a, w) -> w.get(EvidenceService.class).takeBackIntent(a, w.school, new AcademicYear(2026)));
    }

    /** Coordinators act for either side in their own areas, and nowhere else. */
    private void steppingIn() {
        may(
                "booking.AreaTalkService.find",
                these(holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(AreaTalkService.class).find(a, everyTalk(), 1, 20));
        may(
                "booking.StepInService.view",
                OFFICE,
                (a, w) -> w.get(StepInService.class).view(a, w.bookedTalk, ""));
        may(
                "booking.SteppingIn.book",
                OFFICE,
                (a, w) -> w.get(SteppingIn.class).book(a, booking(w), 1L, "They asked me to"));
        may(
                "booking.SteppingIn.reassign",
                OFFICE,
                (a, w) -> w.get(SteppingIn.class).reassign(a, w.bookedTalk, 1L, "They are unwell", KEY));
        may(
                "booking.SteppingIn.confirm",
                OFFICE,
                (a, w) -> w.get(SteppingIn.class).confirm(a, confirmation(w), "Agreed by telephone"));
        may(
                "booking.SteppingIn.withdraw",
                OFFICE,
                (a, w) -> w.get(SteppingIn.class).withdraw(a, w.openTalk, REASON, "They telephoned"));
        may(
                "booking.SteppingIn.cancel",
                OFFICE,
                (a, w) -> w.get(SteppingIn.class)
                        .cancel(a, w.confirmedTalk, SteppingIn.Side.SCHOOL, REASON, "They telephoned"));
        may(
                "booking.SteppingInDesk.book",
                OFFICE,
                (a, w) -> w.get(SteppingInDesk.class).book(a, booking(w), 1L, "They asked me to"));
        may(
                "booking.SteppingInDesk.reassign",
                OFFICE,
                (a, w) -> w.get(SteppingInDesk.class).reassign(a, w.bookedTalk, 1L, "They are unwell", KEY));
        may(
                "booking.EndingDesk.confirm",
                OFFICE,
                (a, w) -> w.get(EndingDesk.class).confirm(a, confirmation(w), "Agreed by telephone"));
        may(
                "booking.EndingDesk.withdraw",
                OFFICE,
                (a, w) -> w.get(EndingDesk.class).withdraw(a, w.openTalk, REASON, "They telephoned"));
        may(
                "booking.EndingDesk.cancel",
                OFFICE,
                (a, w) -> w.get(EndingDesk.class)
                        .cancel(a, w.confirmedTalk, SteppingIn.Side.SCHOOL, REASON, "They telephoned"));
    }

    /** How it went is for those concerned and their coordinator, never for the other side. */
    private void reliability() {
        may(
                "booking.ReliabilityService.mine",
                these(AMBASSADORS, OWNER),
                (a, w) -> w.get(ReliabilityService.class).mine(a));
        may(
                "booking.ReliabilityService.ofSchool",
                these(OFFICE, holders(SCHOOL_CONTACT, SCHOOL)),
                (a, w) -> w.get(ReliabilityService.class).ofSchool(a, w.school));
        may(
                "booking.ReliabilityService.ofTalk",
                OFFICE,
                (a, w) -> w.get(ReliabilityService.class)
                        .ofTalk(
                                a,
                                w.get(TalkService.class)
                                        .view(w.cast.get(Cast.name(ADMINISTRATOR, NATION)), w.bookedTalk)));
    }

    /** Whoever coordinates nothing, or has not been away, has nothing to come back to; the table's people have not. */
    private void backFromLeave() {
        may(
                "waiting.BackFromLeave.isBack",
                ANYBODY,
                (a, w) -> w.get(BackFromLeave.class).isBack(a));
        may(
                "waiting.BackFromLeave.looksAfterAreas",
                ANYBODY,
                (a, w) -> w.get(BackFromLeave.class).looksAfterAreas(a));
        may(
                "waiting.BackFromLeave.review",
                ANYBODY,
                (a, w) -> w.get(BackFromLeave.class).review(a));
    }

    private static ColdSpotSearch everySchool() {
        return new ColdSpotSearch(
                new AreaScope(true, Set.of(), Set.of()),
                "",
                ColdSpotSearch.Pupils.ALL,
                "",
                false,
                ColdSpotSearch.Since.ANY,
                ColdSpotSearch.Order.LONGEST);
    }

    /** Schools without an encounter, to those who look after them. */
    private void coldSpots() {
        may(
                "coldspot.ColdSpotService.find",
                these(holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(ColdSpotService.class).find(a, everySchool(), 1, 20));
        may(
                "coldspot.ColdSpotService.all",
                these(holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(ColdSpotService.class).all(a, everySchool()));
        may(
                "coldspot.ColdSpotDesk.view",
                OFFICE,
                (a, w) -> w.get(ColdSpotDesk.class).view(a, w.school));
        may(
                "coldspot.ColdSpotDesk.write",
                OFFICE,
                (a, w) -> w.get(ColdSpotDesk.class).write(a, w.school, "Please ask us"));
    }

    private static AreaTalkSearch everyTalk() {
        return new AreaTalkSearch(
                new AreaScope(true, Set.of(), Set.of()),
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                AreaTalkSearch.Order.HAND);
    }

    /** Schools invite; whoever is invited answers, and nobody else. */
    private void invitations() {
        may(
                "booking.InvitationService.invite",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitationService.class).invite(a, w.openTalk, List.of("nobody-of-this-name"), true));
        may(
                "booking.InvitationService.openToAll",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitationService.class).openToAll(a, w.invitedTalk));
        may(
                "booking.InvitationService.acceptSuggestion",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitationService.class).acceptSuggestion(a, w.invitedTalk, w.invitation));
        may(
                "booking.InvitationService.refuseSuggestion",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitationService.class).refuseSuggestion(a, w.invitedTalk, w.invitation));
        may(
                "booking.InvitationService.arrange",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitationService.class).arrange(a, arrangements(w)));
        may(
                "booking.InvitingDesk.invite",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitingDesk.class).invite(a, w.openTalk, List.of("nobody-of-this-name"), true));
        may(
                "booking.InvitingDesk.openToAll",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitingDesk.class).openToAll(a, w.invitedTalk));
        may(
                "booking.InvitingDesk.acceptSuggestion",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitingDesk.class).acceptSuggestion(a, w.invitedTalk, w.invitation));
        may(
                "booking.InvitingDesk.refuseSuggestion",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitingDesk.class).refuseSuggestion(a, w.invitedTalk, w.invitation));
        may(
                "booking.InvitingDesk.arrange",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitingDesk.class).arrange(a, arrangements(w)));
        may(
                "booking.InvitationService.accept",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(InvitationService.class).accept(a, new AcceptInvitation(w.invitedTalk, 0L, KEY)));
        may(
                "booking.InvitationService.decline",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(InvitationService.class).decline(a, w.invitedTalk, REASON));
        may(
                "booking.InvitationService.suggest",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(InvitationService.class).suggest(a, w.invitedTalk, TalkScenario.time(10, 0)));
        may(
                "booking.AnswerDesk.accept",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(AnswerDesk.class).accept(a, new AcceptInvitation(w.invitedTalk, 0L, KEY)));
        may(
                "booking.AnswerDesk.decline",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(AnswerDesk.class).decline(a, w.invitedTalk, REASON));
        may(
                "booking.AnswerDesk.suggest",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(AnswerDesk.class).suggest(a, w.invitedTalk, TalkScenario.time(10, 0)));
        may(
                "booking.InvitationService.invitable",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(InvitationService.class).invitable(a));
        may(
                "booking.InvitationCandidates.of",
                SCHOOL_SIDE,
                (a, w) -> w.get(InvitationCandidates.class)
                        .of(a, w.openTalk, new InvitationCandidates.Search("", ""), null));
        may(
                "booking.InvitationCandidates.forNew",
                holders(SCHOOL_CONTACT, SCHOOL),
                (a, w) -> w.get(InvitationCandidates.class)
                        .forNew(
                                a,
                                w.school,
                                TalkFormat.EITHER,
                                Set.of(),
                                new InvitationCandidates.Search("", ""),
                                Set.of()));
        may(
                "booking.InvitationCandidates.chosen",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(InvitationCandidates.class)
                        .chosen(a, List.of("nobody-of-this-name"), 0, TalkFormat.EITHER));
        may(
                "booking.InvitationCandidates.further",
                holders(SCHOOL_CONTACT),
                (a, w) -> w.get(InvitationCandidates.class).further(a, "nobody-of-this-name"));
    }

    private void questions() {
        may(
                "booking.TalkQuestionService.of",
                these(SCHOOL_SIDE, AMBASSADORS),
                (a, w) -> w.get(TalkQuestionService.class).of(a, w.bookedTalk));
        may(
                "booking.TalkQuestionService.ask",
                these(holders(SCHOOL_CONTACT, NATION, SCHOOL, AREA), Set.of(Cast.BOOKER)),
                (a, w) -> w.get(TalkQuestionService.class).ask(a, w.bookedTalk, "Is there parking?"));
        may(
                "booking.TalkQuestionService.answer",
                holders(SCHOOL_CONTACT, NATION, SCHOOL, AREA),
                (a, w) -> w.get(TalkQuestionService.class).answer(a, w.bookedTalk, w.question, "Yes"));
    }

    private void lifeOfATalk() {
        may(
                "booking.TalkKitService.of",
                these(SCHOOL_SIDE, Set.of(Cast.BOOKER)),
                (a, w) -> w.get(TalkKitService.class).of(a, w.confirmedTalk));
        may(
                "booking.TalkKitService.deck",
                these(SCHOOL_SIDE, Set.of(Cast.BOOKER)),
                (a, w) -> w.get(TalkKitService.class).deck(a, w.confirmedTalk));
        may(
                "booking.TalkThanksService.of",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(TalkThanksService.class).of(a, w.deliveredTalk));
        may(
                "booking.TalkReports.of",
                these(SCHOOL_SIDE, Set.of(Cast.BOOKER)),
                (a, w) -> w.get(TalkReports.class).of(a, w.confirmedTalk));
        may(
                "booking.TalkReports.report",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(TalkReports.class).report(a, w.confirmedTalk, true));
        may(
                "booking.ReminderAlerts.standing",
                ADMINISTRATORS,
                (a, w) -> w.get(ReminderAlerts.class).standing(a));
    }

    private static RecordOutcome outcome(World w) {
        return new RecordOutcome(w.confirmedTalk, Map.of(YearGroup.YEAR_9, 30), Learned.YES, true, true, "", "");
    }

    private static ConfirmBooking arrangements(World w) {
        return new ConfirmBooking(w.confirmedTalk, "Hall", "Reception", "A teacher", "Head", "0113 496 0000");
    }

    /** Who would like to be an ambassador, who says that they work there, and who lets them in: never they themselves. */
    private void applications() {
        may(
                "ambassador.ApplicationDesk.waiting",
                these(holders(COORDINATOR), holders(LOCAL_LEAD), ADMINISTRATORS),
                (a, w) -> w.get(ApplicationDesk.class).waiting(a));
        may(
                "ambassador.ApplicationDesk.view",
                these(OFFICE_OF_NAMED, holders(LOCAL_LEAD, SCHOOL)),
                (a, w) -> w.get(ApplicationDesk.class).view(a, w.application));
        may(
                "ambassador.Approvals.approve",
                OFFICE_OF_NAMED,
                (a, w) -> w.get(Approvals.class).approve(a, w.application));
        may(
                "ambassador.Approvals.decline",
                OFFICE_OF_NAMED,
                (a, w) -> w.get(Approvals.class).decline(a, w.application, DeclinedBecause.EMPLOYMENT, ""));
        may(
                "ambassador.Approvals.ask",
                OFFICE_OF_NAMED,
                (a, w) -> w.get(Approvals.class).ask(a, w.application, "Where?"));
        may(
                "ambassador.Approvals.confirm",
                these(OFFICE_OF_NAMED, holders(LOCAL_LEAD, SCHOOL)),
                (a, w) ->
                        w.get(Approvals.class).confirm(a, w.application, ConfirmationKind.EMPLOYMENT, "By telephone"));
        may(
                "ambassador.Approvals.refuse",
                these(OFFICE_OF_NAMED, holders(LOCAL_LEAD, SCHOOL)),
                (a, w) -> w.get(Approvals.class).refuse(a, w.application, "Not known"));
        may(
                "ambassador.JoinSending.send",
                OWNER,
                (a, w) -> w.get(JoinSending.class).send(a));
        may(
                "ambassador.JoinService.answers",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).answers(a));
        may(
                "ambassador.JoinService.mayApply",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).mayApply(a));
        may(
                "ambassador.JoinService.job",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).job(a, "Porter", "clinical-support", "EMPLOYED", true));
        may(
                "ambassador.JoinService.organisations",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).organisations(a, "school"));
        may(
                "ambassador.JoinService.manager",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).manager(a, "", "", "Kim", "kim@example.org"));
        may(
                "ambassador.JoinService.talks",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class)
                        .talks(a, new JoinService.Talks("", List.of(), List.of(), List.of(), "", "", "")));
        may(
                "ambassador.JoinService.travel",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).travel(a, "LS1", "20", "30"));
        may(
                "ambassador.JoinService.safety",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).safety(a, true, Map.of()));
        may(
                "ambassador.JoinService.missing",
                SIGNED_IN,
                (a, w) -> w.get(JoinService.class).missing(a));
        may("ambassador.JoinService.employer", SIGNED_IN, (a, w) -> {
            w.get(JoinService.class).employer(a, "Helpers", "wessex");
            w.get(JoinService.class).employer(a, w.school, "");
        });
        may(
                "ambassador.OwnAmbassador.standing",
                SIGNED_IN,
                (a, w) -> w.get(OwnAmbassador.class).standing(a));
        may(
                "ambassador.OwnAmbassador.bar",
                ANYBODY,
                (a, w) -> w.get(OwnAmbassador.class).bar(a));
        may(
                "ambassador.OwnAmbassador.view",
                these(AMBASSADORS, OWNER),
                (a, w) -> w.get(OwnAmbassador.class).view(a));
        may(
                "ambassador.OwnAmbassador.askManager",
                these(AMBASSADORS, OWNER),
                (a, w) -> w.get(OwnAmbassador.class).askManager(a, "Kim Lee", "kim@example.org"));
        may(
                "ambassador.OwnAmbassador.mailWork",
                these(AMBASSADORS, OWNER),
                (a, w) -> w.get(OwnAmbassador.class).mailWork(a));
        may(
                "ambassador.OwnAmbassador.reply",
                these(AMBASSADORS, OWNER),
                (a, w) -> w.get(OwnAmbassador.class).reply(a, "Here"));
    }

    /** What an ambassador does with their own place: renews, rests, moves, goes. */
    private void ambassadors() {
        may(
                "ambassador.AmbassadorGoodbye.coming",
                these(AMBASSADORS, OWNER),
                (a, w) -> w.get(AmbassadorGoodbye.class).coming(a));
        may(
                "ambassador.AmbassadorGoodbye.leave",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorGoodbye.class).leave(a, false));
        may(
                "ambassador.AmbassadorGoodbye.changeEmployer",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorGoodbye.class).changeEmployer(a, newEmployer(), true));
        may(
                "ambassador.ProfileDesk.view",
                AMBASSADORS,
                (a, w) -> w.get(ProfileDesk.class).view(a));
        may(
                "ambassador.ProfileDesk.preview",
                AMBASSADORS,
                (a, w) -> w.get(ProfileDesk.class).preview(a, new ProfileChange.Words("", "")));
        may(
                "ambassador.ProfileDesk.change",
                AMBASSADORS,
                (a, w) -> w.get(ProfileDesk.class).change(a, new ProfileChange.Words("", ""), -1));
        may(
                "ambassador.PhotographDesk.own",
                AMBASSADORS,
                (a, w) -> w.get(PhotographDesk.class).own(a));
        may(
                "ambassador.PhotographDesk.put",
                AMBASSADORS,
                (a, w) -> w.get(PhotographDesk.class).put(a, new byte[0], "A porter who smiles"));
        may(
                "ambassador.PhotographDesk.remove",
                AMBASSADORS,
                (a, w) -> w.get(PhotographDesk.class).remove(a));
        may(
                "ambassador.PhotographDesk.shown",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS, Set.of(Cast.FAR)),
                (a, w) -> w.get(PhotographDesk.class)
                        .shown(a, w.photographed, Sha256.of("portrait").hex().substring(0, 16), false));
        may(
                "ambassador.SchoolsSearch.open",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(SchoolsSearch.class).open(a));
        may(
                "ambassador.SchoolsSearch.near",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(SchoolsSearch.class).near(a));
        may(
                "ambassador.SchoolsSearch.awayOn",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(SchoolsSearch.class).awayOn(a, LocalDate.of(2026, 12, 24), List.of()));
        may(
                "ambassador.AmbassadorService.forSchools",
                these(holders(SCHOOL_CONTACT), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(AmbassadorService.class).forSchools(a, someAmbassador(w)));
        may(
                "ambassador.AmbassadorLife.renew",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorLife.class).renew(a, true, Map.of()));
        may(
                "ambassador.AmbassadorLife.pause",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorLife.class).pause(a, LocalDate.of(2026, 12, 24)));
        may(
                "ambassador.AmbassadorLife.comeBack",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorLife.class).comeBack(a));
        may(
                "ambassador.AmbassadorLife.leave",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorLife.class).leave(a, false));
        may(
                "ambassador.AmbassadorLife.changeEmployer",
                AMBASSADORS,
                (a, w) -> w.get(AmbassadorLife.class).changeEmployer(a, newEmployer()));
    }

    private static String someAmbassador(World world) {
        AmbassadorRepository ambassadors = world.get(AmbassadorRepository.class);
        return ambassadors
                .find(ambassadors.approvedAfter(0, 1).get(0))
                .orElseThrow()
                .slug();
    }

    private static AmbassadorLife.NewEmployer newEmployer() {
        return new AmbassadorLife.NewEmployer("Porter", null, "Helpers", "wessex", "", "", "Kim", "kim@example.org");
    }

    /** Whether somebody is written to about talks. */
    private void choices() {
        may(
                "booking.OfferChoice.wanted",
                AMBASSADORS,
                (a, w) -> w.get(OfferChoice.class).wanted(a));
        may(
                "booking.OfferChoice.choose",
                AMBASSADORS,
                (a, w) -> w.get(OfferChoice.class).choose(a, false));
        may(
                "booking.OwnAvailability.of",
                AMBASSADORS,
                (a, w) -> w.get(OwnAvailability.class).of(a));
        may(
                "booking.OwnAvailability.say",
                AMBASSADORS,
                (a, w) -> w.get(OwnAvailability.class).say(a, Availability.ASK_ME));
        may(
                "booking.OwnAvailability.away",
                AMBASSADORS,
                (a, w) -> w.get(OwnAvailability.class).away(a, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2)));
        may(
                "booking.OwnAvailability.back",
                AMBASSADORS,
                (a, w) -> w.get(OwnAvailability.class).back(a, 1));
        may(
                "booking.DiaryFeed.since",
                AMBASSADORS,
                (a, w) -> w.get(DiaryFeed.class).since(a));
        may(
                "booking.DiaryFeed.make",
                AMBASSADORS,
                (a, w) -> w.get(DiaryFeed.class).make(a));
        may(
                "booking.DiaryFeed.end",
                AMBASSADORS,
                (a, w) -> w.get(DiaryFeed.class).end(a));
    }

    /** The draft of somebody who waits to be let in by the school is theirs alone. */
    private void drafts() {
        may(
                "booking.DraftService.waiting",
                ANYBODY,
                (a, w) -> w.get(DraftService.class).waiting(a));
        may(
                "booking.DraftService.read",
                OWNER,
                (a, w) -> w.get(DraftService.class).read(a, w.draft));
        may(
                "booking.DraftService.check",
                OWNER,
                (a, w) -> w.get(DraftService.class).check(a, w.draft, request(w.school), Optional.empty()));
        may(
                "booking.DraftService.change",
                OWNER,
                (a, w) -> w.get(DraftService.class).change(a, w.draft, 1, request(w.school), Optional.empty()));
        may(
                "booking.DraftService.delete",
                OWNER,
                (a, w) -> w.get(DraftService.class).delete(a, w.draft));
        may(
                "booking.TalkRequestService.closedSchools",
                ANYBODY,
                (a, w) -> w.get(TalkRequestService.class).closedSchools(a));
        may(
                "booking.TalkRequestService.mayAsk",
                ANYBODY,
                (a, w) -> w.get(TalkRequestService.class).mayAsk(a));
    }

    /** The transactions behind the services: they hold their own. */
    private void desks() {
        may(
                "booking.BookingDesk.book",
                IN_REACH,
                (a, w) -> w.get(BookingDesk.class).book(a, booking(w)));
        may(
                "booking.BookingDesk.release",
                Set.of(Cast.BOOKER),
                (a, w) -> w.get(BookingDesk.class).release(a, w.bookedTalk, REASON));
        may(
                "booking.SchoolDesk.open",
                SCHOOL_SIDE,
                (a, w) -> w.get(SchoolDesk.class).open(a, w.openTalk));
        may(
                "booking.SchoolDesk.confirm",
                SCHOOL_SIDE,
                (a, w) -> w.get(SchoolDesk.class).confirm(a, confirmation(w)));
        may(
                "booking.SchoolDesk.withdraw",
                SCHOOL_SIDE,
                (a, w) -> w.get(SchoolDesk.class).withdraw(a, w.openTalk, REASON));
        may(
                "booking.SchoolDesk.recordDelivered",
                SCHOOL_SIDE,
                (a, w) -> w.get(SchoolDesk.class).recordDelivered(a, outcome(w)));
        may(
                "booking.SchoolDesk.recordNotDelivered",
                SCHOOL_SIDE,
                (a, w) -> w.get(SchoolDesk.class).recordNotDelivered(a, w.confirmedTalk, REASON));
        may(
                "booking.CancellationDesk.cancel",
                BOTH_SIDES,
                (a, w) -> w.get(CancellationDesk.class).cancel(a, w.confirmedTalk, REASON));
        may(
                "booking.RearrangingDesk.propose",
                BOTH_SIDES,
                (a, w) -> w.get(RearrangingDesk.class).propose(a, w.bookedTalk, TalkScenario.time(7, 0)));
        may(
                "booking.RearrangingDesk.answer",
                BOTH_SIDES,
                (a, w) -> w.get(RearrangingDesk.class).answer(a, w.bookedTalk, false));
    }

    private void concerns() {
        may(
                "concern.ConcernService.open",
                SAFEGUARDING,
                (a, w) -> w.get(ConcernService.class).open(a));
        may(
                "concern.ConcernService.closed",
                SAFEGUARDING,
                (a, w) -> w.get(ConcernService.class).closed(a));
        may(
                "concern.ConcernService.view",
                READERS,
                (a, w) -> w.get(ConcernService.class).view(a, w.concern));
        may(
                "concern.ConcernService.acknowledge",
                READERS,
                (a, w) -> w.get(ConcernService.class).acknowledge(a, w.concern));
        may(
                "concern.ConcernService.refer",
                READERS,
                (a, w) -> w.get(ConcernService.class).refer(a, w.concern, Set.of(ReferralBody.POLICE)));
        may(
                "concern.ConcernService.giveAdvice",
                READERS,
                (a, w) -> w.get(ConcernService.class).giveAdvice(a, w.concern));
        may(
                "concern.ConcernService.close",
                READERS,
                (a, w) -> w.get(ConcernService.class).close(a, w.concern));
        may(
                "concern.ConcernService.catchUp",
                READERS,
                (a, w) -> w.get(ConcernService.class).catchUp(a, w.concern));
        may(
                "concern.ConcernService.note",
                READERS,
                (a, w) -> w.get(ConcernService.class).note(a, w.concern, "A note", KEY));
        may(
                "concern.ConcernService.name",
                READERS,
                (a, w) -> w.get(ConcernService.class).name(a, w.concern, "somebody@example.org"));
        may(
                "concern.ConcernService.suspend",
                READERS,
                (a, w) -> w.get(ConcernService.class)
                        .suspend(a, w.concern, w.cast.get(Cast.ABOUT).accountId()));
        may(
                "concern.ConcernReporting.report",
                ANYBODY,
                (a, w) -> w.get(ConcernReporting.class).report(a, World.told(), World.HOME));
        may(
                "concern.ConcernReporting.keep",
                ANYBODY,
                (a, w) -> w.get(ConcernReporting.class).keep(a, World.told(), World.HOME));
        // whoever has the words may: the answer to wrong ones is tried in ConcernsDbTest
        may(
                "concern.ConcernFollowing.follow",
                ANYBODY,
                (a, w) -> w.get(ConcernFollowing.class)
                        .follow(a, w.concernReference, "acorn acorn acorn acorn", World.HOME));
        may(
                "concern.ConcernFollowing.add",
                ANYBODY,
                (a, w) -> w.get(ConcernFollowing.class)
                        .add(a, w.concernReference, "acorn acorn acorn acorn", "More", KEY, World.HOME));
    }

    private void members() {
        may(
                "organisation.MembershipRequests.confirm",
                DECIDE_ON_CONTACTS,
                (a, w) -> w.get(MembershipRequests.class)
                        .confirm(a, w.wish, ConfirmationWay.TELEPHONED_PUBLISHED_NUMBER, "01632 960 001"));
        may(
                "organisation.MembershipRequests.decline",
                DECIDE_ON_CONTACTS,
                (a, w) -> w.get(MembershipRequests.class).decline(a, w.wish, DeclineReason.NOT_STAFF, ""));
        may(
                "organisation.MembershipRequests.withdraw",
                OWNER,
                (a, w) -> w.get(MembershipRequests.class).withdraw(a, w.wish));
        may(
                "organisation.MembershipCodes.send",
                OFFICE,
                (a, w) -> w.get(MembershipCodes.class).send(a, w.wish, "office@example.org"));
        may(
                "organisation.MembershipCodes.type",
                OWNER,
                (a, w) -> w.get(MembershipCodes.class).type(a, w.wish, "ABCDEFGH"));
        may(
                "organisation.MembershipDesk.waiting",
                these(holders(SCHOOL_CONTACT), holders(LOCAL_LEAD), holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(MembershipDesk.class).waiting(a));
        may(
                "organisation.MembershipDesk.view",
                DECIDE_ON_CONTACTS,
                (a, w) -> w.get(MembershipDesk.class).view(a, w.wish));
        may(
                "organisation.MembershipDesk.own",
                OWNER,
                (a, w) -> w.get(MembershipDesk.class).own(a, w.wish));
        may(
                "organisation.NamedOrganisations.listed",
                OFFICE_OF_NAMED,
                (a, w) -> w.get(NamedOrganisations.class).listed(a, w.namedWish, "trust"));
        may(
                "organisation.NamedOrganisations.isReally",
                OFFICE_OF_NAMED,
                (a, w) -> w.get(NamedOrganisations.class).isReally(a, w.namedWish, w.school));
        may(
                "organisation.OrganisationDesk.view",
                these(OFFICE, holders(SCHOOL_CONTACT, SCHOOL), holders(LOCAL_LEAD, SCHOOL)),
                (a, w) -> w.get(OrganisationDesk.class).view(a, w.school));
        may(
                "organisation.OrganisationDesk.opens",
                these(OFFICE, holders(SCHOOL_CONTACT, SCHOOL), holders(LOCAL_LEAD, SCHOOL)),
                (a, w) -> {
                    if (!OrganisationDesk.opens(a, w.schoolLine())) {
                        throw new UseCase.Nothing();
                    }
                });
        may(
                "organisation.OrganisationDesk.end",
                these(OFFICE, holders(LOCAL_LEAD, SCHOOL)),
                (a, w) -> w.get(OrganisationDesk.class).end(a, w.school, w.member, SCHOOL_CONTACT));
        may(
                "organisation.OrganisationService.find",
                these(holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(OrganisationService.class).find(a, "school", null, 0, 20));
        may(
                "organisation.OrganisationService.count",
                these(holders(COORDINATOR), ADMINISTRATORS),
                (a, w) -> w.get(OrganisationService.class).count(a, "school", null));
    }

    private void imports() {
        may(
                "organisation.imports.ImportService.upload",
                ADMINISTRATORS,
                (a, w) -> w.get(ImportService.class)
                        .upload(a, ImportKind.NHS_TRUSTS, "etr.csv", new ByteArrayInputStream("a,b\r\n".getBytes())));
        may(
                "organisation.imports.ImportService.confirm",
                ADMINISTRATORS,
                (a, w) -> w.get(ImportService.class).confirm(a, w.importRun));
        may(
                "organisation.imports.ImportService.discard",
                ADMINISTRATORS,
                (a, w) -> w.get(ImportService.class).discard(a, w.importRun));
        may(
                "organisation.imports.ImportService.find",
                ADMINISTRATORS,
                (a, w) -> w.get(ImportService.class).find(a, w.importRun));
        may(
                "organisation.imports.ImportService.latest",
                ADMINISTRATORS,
                (a, w) -> w.get(ImportService.class).latest(a));
        may(
                "organisation.imports.ImportService.findings",
                ADMINISTRATORS,
                (a, w) -> w.get(ImportService.class).findings(a, w.importRun, ImportFinding.Outcome.REJECTED, 0, 10));
    }

    private void waiting() {
        may(
                "waiting.AwayService.mine",
                SIGNED_IN,
                (a, w) -> w.get(AwayService.class).mine(a));
        may(
                "waiting.AwayService.standIns",
                SIGNED_IN,
                (a, w) -> w.get(AwayService.class).standIns(a));
        may(
                "waiting.AwayService.add",
                SIGNED_IN,
                (a, w) -> w.get(AwayService.class).add(a, LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), null));
        may(
                "waiting.AwayService.remove",
                OWNER,
                (a, w) -> w.get(AwayService.class).remove(a, w.away));
        // a wish to belong waits for the coordinator of the area
        may(
                "waiting.WorkQueue.take",
                holders(COORDINATOR, AREA),
                (a, w) -> w.get(WorkQueue.class).take(a, w.wishWork));
        may(
                "waiting.WorkQueue.waitingFor",
                ANYBODY,
                (a, w) -> w.get(WorkQueue.class).waitingFor(a));
    }

    private void privacy() {
        may(
                "privacy.DataRequests.ask",
                SIGNED_IN,
                (a, w) -> w.get(DataRequests.class)
                        .ask(a, UUID.randomUUID().toString(), DataRequestKind.PORTABILITY, "Please"));
        may(
                "privacy.DataRequests.record",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class)
                        .record(
                                a,
                                new AskAboutData(
                                        KEY,
                                        DataRequestKind.PORTABILITY,
                                        "By letter",
                                        "Sam Poe",
                                        "sam@example.org",
                                        LocalDate.of(2026, 11, 1))));
        may(
                "privacy.DataRequests.mine",
                ANYBODY,
                (a, w) -> w.get(DataRequests.class).mine(a));
        may(
                "privacy.DataRequests.open",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).open(a));
        may(
                "privacy.DataRequests.closed",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).closed(a));
        may(
                "privacy.DataRequests.find",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).find(a, w.dataRequest));
        may(
                "privacy.DataRequests.confirmIdentity",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).confirmIdentity(a, w.dataRequest));
        may(
                "privacy.DataRequests.extend",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).extend(a, w.dataRequest, "Much"));
        may(
                "privacy.DataRequests.answer",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).answer(a, w.dataRequest, "Here"));
        may(
                "privacy.DataRequests.refuse",
                ADMINISTRATORS,
                (a, w) -> w.get(DataRequests.class).refuse(a, w.dataRequest, "Why"));
        may(
                "privacy.ErasureService.erase",
                SIGNED_IN,
                (a, w) -> w.get(ErasureService.class).erase(a, World.PASSWORD, World.HOME));
        may(
                "privacy.ErasureService.asksPassword",
                SIGNED_IN,
                (a, w) -> w.get(ErasureService.class).asksPassword(a));
        may(
                "privacy.ErasureService.eraseFor",
                ADMINISTRATORS,
                (a, w) -> w.get(ErasureService.class).eraseFor(a, w.member));
        may(
                "privacy.PersonalDataService.export",
                SIGNED_IN,
                (a, w) -> w.get(PersonalDataService.class).export(a));
        may(
                "privacy.RetentionService.dryRun",
                ADMINISTRATORS,
                (a, w) -> w.get(RetentionService.class).dryRun(a));
        may(
                "privacy.RetentionService.peopleDue",
                ADMINISTRATORS,
                (a, w) -> w.get(RetentionService.class).peopleDue(a));
        may(
                "privacy.RetentionService.latest",
                ADMINISTRATORS,
                (a, w) -> w.get(RetentionService.class).latest(a));
        may(
                "privacy.RetentionService.run",
                ADMINISTRATORS,
                (a, w) -> w.get(RetentionService.class).run(a));
    }

    private void users() {
        may(
                "account.UserDesk.find",
                ADMINISTRATORS,
                (a, w) -> w.get(UserDesk.class).find(a, new UserSearch("", null, null, null), 1, 20));
        may(
                "account.UserDesk.organisations",
                ADMINISTRATORS,
                (a, w) -> w.get(UserDesk.class).organisations(a, "school", SCHOOL_CONTACT, 10));
        may(
                "account.UserDesk.view",
                ADMINISTRATORS,
                (a, w) -> w.get(UserDesk.class).view(a, w.member));
        may(
                "account.UserAccess.suspend",
                ADMINISTRATORS,
                (a, w) -> w.get(UserAccess.class).suspend(a, w.member, because()));
        may(
                "account.UserAccess.erase",
                ADMINISTRATORS,
                (a, w) -> w.get(UserAccess.class).erase(a, w.member, because()));
        may(
                "account.UserAccess.restore",
                ADMINISTRATORS,
                (a, w) -> w.get(UserAccess.class).restore(a, w.member, because()));
        may(
                "account.UserAccess.endSessions",
                ADMINISTRATORS,
                (a, w) -> w.get(UserAccess.class).endSessions(a, w.member, because()));
        may(
                "account.UserAccess.sendLink",
                ADMINISTRATORS,
                (a, w) -> w.get(UserAccess.class).sendLink(a, w.member, because()));
        may(
                "account.UserAccess.resetFactor",
                ADMINISTRATORS,
                (a, w) -> w.get(UserAccess.class).resetFactor(a, w.member, because()));
        may(
                "account.UserRoles.preview",
                ADMINISTRATORS,
                (a, w) -> w.get(UserRoles.class)
                        .preview(a, w.member, new GiveRole("COORDINATOR", "wessex", null, false)));
        may(
                "account.UserRoles.give",
                ADMINISTRATORS,
                (a, w) -> w.get(UserRoles.class)
                        .give(a, w.member, new GiveRole("COORDINATOR", "wessex", null, false), because()));
        may(
                "account.UserRoles.end",
                ADMINISTRATORS,
                (a, w) -> w.get(UserRoles.class).end(a, w.member, w.memberRole, because()));
        may(
                "account.AccountSuspension.restore",
                ADMINISTRATORS,
                (a, w) -> w.get(AccountSuspension.class).restore(a, w.member));
        may(
                "account.SignUpHelp.waiting",
                ADMINISTRATORS,
                (a, w) -> w.get(SignUpHelp.class).waiting(a, "somebody@example.org"));
        may(
                "account.SignUpHelp.resend",
                ADMINISTRATORS,
                (a, w) -> w.get(SignUpHelp.class).resend(a, w.signUp));
        may(
                "account.ReadersOfConcerns.list",
                SAFEGUARDING,
                (a, w) -> w.get(ReadersOfConcerns.class).list(a));
    }

    /** The audit log, reference data and work in hand. */
    private void administration() {
        may(
                "audit.AuditDesk.find",
                ADMINISTRATORS,
                (a, w) -> w.get(AuditDesk.class).find(a, AuditSearch.ALL, Long.MAX_VALUE, 10));
        may(
                "audit.AuditDesk.actions",
                ADMINISTRATORS,
                (a, w) -> w.get(AuditDesk.class).actions(a));
        may(
                "audit.AuditDesk.subjects",
                ADMINISTRATORS,
                (a, w) -> w.get(AuditDesk.class).subjects(a));
        may(
                "audit.AuditDesk.accountOf",
                ADMINISTRATORS,
                (a, w) -> w.get(AuditDesk.class).accountOf(a, "somebody@example.org"));
        may(
                "audit.AuditDesk.emailOf",
                ADMINISTRATORS,
                (a, w) -> w.get(AuditDesk.class).emailOf(a, w.member));
        may(
                "audit.AuditDesk.exporting",
                ADMINISTRATORS,
                (a, w) -> w.get(AuditDesk.class).exporting(a, AuditSearch.ALL));
        may(
                "campaign.ReferenceDesk.all",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).all(a, CodeList.AUDIENCES));
        may(
                "campaign.ReferenceDesk.view",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).view(a, CodeList.AUDIENCES, "staff"));
        may(
                "campaign.ReferenceDesk.add",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).add(a, CodeList.AUDIENCES, "Neighbours"));
        may(
                "campaign.ReferenceDesk.change",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).change(a, CodeList.AUDIENCES, "staff", "Staff", 1));
        may(
                "campaign.ReferenceDesk.retire",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).retire(a, CodeList.AUDIENCES, "staff", true));
        may(
                "campaign.ReferenceDesk.remove",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).remove(a, CodeList.AUDIENCES, "staff"));
        may(
                "campaign.ReferenceDesk.reword",
                ADMINISTRATORS,
                (a, w) -> w.get(ReferenceDesk.class).reword(a, 1, "Title", "Wording"));
        may(
                "place.AreaDesk.look",
                ADMINISTRATORS,
                (a, w) -> w.get(AreaDesk.class).look(a, "LS1"));
        may(
                "place.AreaDesk.assign",
                ADMINISTRATORS,
                (a, w) -> w.get(AreaDesk.class).assign(a, "LS1", "wessex", HALF_TERM.first()));
        may(
                "campaign.HolidayDesk.publicDays",
                ADMINISTRATORS,
                (a, w) -> w.get(HolidayDesk.class).publicDays(a));
        may(
                "campaign.HolidayDesk.addPublicDay",
                ADMINISTRATORS,
                (a, w) -> w.get(HolidayDesk.class).addPublicDay(a, HALF_TERM.first(), "A day"));
        may(
                "campaign.HolidayDesk.removePublicDay",
                ADMINISTRATORS,
                (a, w) -> w.get(HolidayDesk.class).removePublicDay(a, HALF_TERM.first()));
        may(
                "campaign.HolidayDesk.schoolDays",
                ADMINISTRATORS,
                (a, w) -> w.get(HolidayDesk.class).schoolDays(a));
        may(
                "campaign.HolidayDesk.addSchoolDays",
                ADMINISTRATORS,
                (a, w) -> w.get(HolidayDesk.class).addSchoolDays(a, "", List.of(HALF_TERM)));
        may(
                "campaign.HolidayDesk.removeSchoolDays",
                ADMINISTRATORS,
                (a, w) -> w.get(HolidayDesk.class).removeSchoolDays(a, 1));
        may("campaign.HolidayDesk.changeSchoolDays", ADMINISTRATORS, (a, w) -> {
            HolidayDesk desk = w.get(HolidayDesk.class);
            desk.addSchoolDays(a, "", List.of(HALF_TERM));
            desk.changeSchoolDays(a, desk.schoolDays(a).get(0).id(), HALF_TERM);
        });
        may(
                "waiting.WorkDesk.view",
                holders(COORDINATOR, AREA),
                (a, w) -> w.get(WorkDesk.class).view(a, w.wishWork));
        may("waiting.WorkDesk.handBack", holders(COORDINATOR, AREA), (a, w) -> {
            w.get(WorkQueue.class).take(a, w.wishWork);
            w.get(WorkDesk.class).handBack(a, w.wishWork);
        });
        may("waiting.WorkDesk.handOver", holders(COORDINATOR, AREA), (a, w) -> {
            w.get(WorkQueue.class).take(a, w.wishWork);
            w.get(WorkDesk.class).handOver(a, w.wishWork, w.member);
        });
    }

    /** Sign-ins elsewhere, each person's own. */
    private void identities() {
        may(
                "identity.Identities.list",
                SIGNED_IN,
                (a, w) -> w.get(Identities.class).list(a));
        may("identity.Identities.find", OWNER, (a, w) -> w.get(Identities.class).find(a, w.identity));
        may(
                "identity.Identities.asksPassword",
                SIGNED_IN,
                (a, w) -> w.get(Identities.class).asksPassword(a, w.arrivalKey, "key"));
        may(
                "identity.Identities.connect",
                SIGNED_IN,
                (a, w) -> w.get(Identities.class).connect(a, w.arrivalKey, "key", World.PASSWORD, World.HOME));
        may(
                "identity.Identities.disconnect",
                OWNER,
                (a, w) -> w.get(Identities.class).disconnect(a, w.identity, World.PASSWORD, World.HOME));
    }

    private static Because because() {
        return new Because(UUID.randomUUID().toString(), "As they asked");
    }

    private void ownAccount() {
        may(
                "account.AccountDetails.of",
                SIGNED_IN,
                (a, w) -> w.get(AccountDetails.class).of(a));
        may(
                "account.AccountDetails.change",
                SIGNED_IN,
                (a, w) -> w.get(AccountDetails.class).change(a, "Ada", "Obi", "0113 496 0000"));
        may(
                "account.AccountDetails.changePassword",
                SIGNED_IN,
                (a, w) -> w.get(AccountDetails.class)
                        .changePassword(a, World.PASSWORD, "violin kettle harbour", "key", World.HOME));
        may(
                "account.AccountService.confirm",
                ANYBODY,
                (a, w) -> w.get(AccountService.class).confirm(a, World.PASSWORD, World.HOME));
        may(
                "account.AccountSessions.list",
                ANYBODY,
                (a, w) -> w.get(AccountSessions.class).list(a, "key"));
        may("account.AccountSessions.end", OWNER, (a, w) -> {
            if (!w.get(AccountSessions.class).end(a, w.session)) {
                throw new UseCase.Nothing();
            }
        });
        may(
                "account.AccountSessions.endOthers",
                SIGNED_IN,
                (a, w) -> w.get(AccountSessions.class).endOthers(a, "key"));
        may(
                "account.AccountSuspension.suspend",
                these(SAFEGUARDING, ADMINISTRATORS),
                (a, w) -> w.get(AccountSuspension.class).suspend(a, w.member));
        may(
                "account.ActingFor.choices",
                ANYBODY,
                (a, w) -> w.get(ActingFor.class).choices(a));
        may("account.ActingFor.narrowed", ANYBODY, (a, w) -> ActingFor.narrowed(a, "ADMINISTRATOR::"));
        may(
                "account.EmailChange.ask",
                SIGNED_IN,
                (a, w) -> w.get(EmailChange.class).ask(a, World.PASSWORD, "new@example.org", World.HOME));
        may("account.KeptForms.stamp", ANYBODY, (a, w) -> w.get(KeptForms.class).stamp(a));
        may("account.KeptForms.find", ANYBODY, (a, w) -> w.get(KeptForms.class).find(a, "/talks/request"));
        may(
                "account.KeptForms.forget",
                ANYBODY,
                (a, w) -> w.get(KeptForms.class).forget(a));
        may("account.OwnRoles.held", SIGNED_IN, (a, w) -> w.get(OwnRoles.class).held(a));
        may(
                "account.OwnRoles.wished",
                SIGNED_IN,
                (a, w) -> w.get(OwnRoles.class).wished(a));
        may(
                "account.SecondFactors.state",
                SIGNED_IN,
                (a, w) -> w.get(SecondFactors.class).state(a));
        may(
                "account.SecondFactors.prepare",
                SIGNED_IN,
                (a, w) -> w.get(SecondFactors.class).prepare(a));
        may(
                "account.SecondFactors.setUp",
                SIGNED_IN,
                (a, w) -> w.get(SecondFactors.class).setUp(a));
        may(
                "account.SecondFactors.turnOn",
                SIGNED_IN,
                (a, w) -> w.get(SecondFactors.class).turnOn(a, "key", "123456", World.HOME));
        may(
                "account.SecondFactors.renewCodes",
                SIGNED_IN,
                (a, w) -> w.get(SecondFactors.class).renewCodes(a));
        may(
                "account.SecondFactors.turnOff",
                SIGNED_IN,
                (a, w) -> w.get(SecondFactors.class).turnOff(a));
        may(
                "account.SecondFactors.reset",
                ADMINISTRATORS,
                (a, w) -> w.get(SecondFactors.class).reset(a, w.member));
    }

    private void beforeAnAccount() {
        may(
                "account.SignUpCompletion.ask",
                OWNER,
                (a, w) -> w.get(SignUpCompletion.class).ask(a, w.signUpKey));
        may(
                "account.SignUpService.wish",
                ANYBODY,
                (a, w) -> w.get(SignUpService.class).wish(a, "", Role.AMBASSADOR.name()));
        may("account.SignUpService.offered", ANYBODY, (a, w) -> SignUpService.offered(a));
        may(
                "toolkit.DownloadCounter.count",
                ANYBODY,
                (a, w) -> w.get(DownloadCounter.class).count(a, 1));
    }

    private void may(String name, Set<String> who, UseCase.Attempt attempt) {
        lines.add(new UseCase(name, who, attempt));
    }

    private static Set<String> signedIn() {
        Set<String> people = new LinkedHashSet<>(
                List.of(Cast.NOBODY, Cast.WITHOUT_FACTOR, Cast.OWNER, Cast.BOOKER, Cast.NEAR, Cast.FAR, Cast.ABOUT));
        Arrays.stream(Role.values()).map(Cast::holders).forEach(people::addAll);
        return people;
    }

    private static BookTalk booking(World world) {
        return new BookTalk(world.openTalk, world.openTime, KEY);
    }

    private static ConfirmBooking confirmation(World world) {
        return new ConfirmBooking(world.bookedTalk, "Hall", "Reception", "A teacher", "Head", "");
    }

    static AskForTalk request(long school) {
        return new AskForTalk(
                school,
                UUID.randomUUID().toString(),
                "Jobs in a hospital",
                "See the range",
                TalkFormat.EITHER,
                Set.of(YearGroup.YEAR_9),
                30,
                Set.of(),
                Set.of(),
                List.of(TalkScenario.time(0, 0)),
                null,
                true);
    }
}
