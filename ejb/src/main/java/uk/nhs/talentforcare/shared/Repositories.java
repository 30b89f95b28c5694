package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import uk.nhs.talentforcare.account.AccountLinkRepository;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.AccountSessionRepository;
import uk.nhs.talentforcare.account.KeptFormRepository;
import uk.nhs.talentforcare.account.SecondFactorRepository;
import uk.nhs.talentforcare.account.SignUpRepository;
import uk.nhs.talentforcare.account.UserRepository;
import uk.nhs.talentforcare.ambassador.AmbassadorApplicationRepository;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.AvailabilityRepository;
import uk.nhs.talentforcare.ambassador.EmployerConfirmationRepository;
import uk.nhs.talentforcare.ambassador.PhotographRepository;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.booking.AreaTalkRepository;
import uk.nhs.talentforcare.booking.AskingRepository;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.DiaryFeedRepository;
import uk.nhs.talentforcare.booking.DraftInviteeRepository;
import uk.nhs.talentforcare.booking.DueTalkRepository;
import uk.nhs.talentforcare.booking.EvidenceRepository;
import uk.nhs.talentforcare.booking.GivenTalkRepository;
import uk.nhs.talentforcare.booking.InvitationRepository;
import uk.nhs.talentforcare.booking.InviteeRepository;
import uk.nhs.talentforcare.booking.OfferRepository;
import uk.nhs.talentforcare.booking.ReliabilityRepository;
import uk.nhs.talentforcare.booking.StartedRequestRepository;
import uk.nhs.talentforcare.booking.StepInRepository;
import uk.nhs.talentforcare.booking.TalkQuestionRepository;
import uk.nhs.talentforcare.booking.TalkReminderRepository;
import uk.nhs.talentforcare.booking.TalkReportRepository;
import uk.nhs.talentforcare.booking.TalkRequestRepository;
import uk.nhs.talentforcare.booking.TalkTemplateRepository;
import uk.nhs.talentforcare.campaign.CodeListRepository;
import uk.nhs.talentforcare.campaign.FigureRepository;
import uk.nhs.talentforcare.campaign.ReferenceRepository;
import uk.nhs.talentforcare.casestudy.AdoptionRepository;
import uk.nhs.talentforcare.casestudy.CaseStudyRepository;
import uk.nhs.talentforcare.casestudy.StudyContactRepository;
import uk.nhs.talentforcare.casestudy.StudyFileRepository;
import uk.nhs.talentforcare.casestudy.StudyMaterialRepository;
import uk.nhs.talentforcare.casestudy.SubmissionRepository;
import uk.nhs.talentforcare.coldspot.ColdSpotRepository;
import uk.nhs.talentforcare.concern.ConcernRepository;
import uk.nhs.talentforcare.identity.IdentityRepository;
import uk.nhs.talentforcare.opportunity.OpportunityRepository;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.SuccessionRepository;
import uk.nhs.talentforcare.outbox.OutboxRepository;
import uk.nhs.talentforcare.place.PlaceRepository;
import uk.nhs.talentforcare.privacy.DataRequestRepository;
import uk.nhs.talentforcare.privacy.PersonalDataRepository;
import uk.nhs.talentforcare.privacy.RetentionRepository;
import uk.nhs.talentforcare.savedsearch.SavedSearchRepository;
import uk.nhs.talentforcare.search.IndexChangeRepository;
import uk.nhs.talentforcare.search.SynonymRepository;
import uk.nhs.talentforcare.toolkit.MaterialRepository;
import uk.nhs.talentforcare.waiting.AbsenceRepository;
import uk.nhs.talentforcare.waiting.AwayRepository;
import uk.nhs.talentforcare.waiting.WorkItemRepository;

/** Gives services their repositories: the only place that knows the container's entity manager. */
@ApplicationScoped
public class Repositories {

    @PersistenceContext(unitName = "campaign")
    private EntityManager entities;

    @Produces
    @Dependent
    AccountRepository accounts() {
        return new AccountRepository(entities);
    }

    @Produces
    @Dependent
    CodeListRepository codeLists() {
        return new CodeListRepository(entities);
    }

    @Produces
    @Dependent
    UserRepository users() {
        return new UserRepository(entities);
    }

    @Produces
    @Dependent
    AccountLinkRepository accountLinks() {
        return new AccountLinkRepository(entities);
    }

    @Produces
    @Dependent
    AccountSessionRepository accountSessions() {
        return new AccountSessionRepository(entities);
    }

    @Produces
    @Dependent
    EvidenceRepository evidence() {
        return new EvidenceRepository(entities);
    }

    @Produces
    @Dependent
    DraftInviteeRepository draftInvitees() {
        return new DraftInviteeRepository(entities);
    }

    @Produces
    @Dependent
    InvitationRepository invitations() {
        return new InvitationRepository(entities);
    }

    @Produces
    @Dependent
    SignUpRepository signUps() {
        return new SignUpRepository(entities);
    }

    @Produces
    @Dependent
    OrganisationFinder organisationFinder() {
        return new OrganisationFinder(entities);
    }

    @Produces
    @Dependent
    IdentityRepository identities() {
        return new IdentityRepository(entities);
    }

    @Produces
    @Dependent
    SecondFactorRepository secondFactors() {
        return new SecondFactorRepository(entities);
    }

    @Produces
    @Dependent
    GivenTalkRepository givenTalks() {
        return new GivenTalkRepository(entities);
    }

    @Produces
    @Dependent
    AvailabilityRepository availabilities() {
        return new AvailabilityRepository(entities);
    }

    @Produces
    @Dependent
    DiaryFeedRepository diaryFeeds() {
        return new DiaryFeedRepository(entities);
    }

    @Produces
    @Dependent
    AskingRepository asking() {
        return new AskingRepository(entities);
    }

    @Produces
    @Dependent
    AreaTalkRepository areaTalks() {
        return new AreaTalkRepository(entities);
    }

    @Produces
    @Dependent
    TalkTemplateRepository talkTemplates() {
        return new TalkTemplateRepository(entities);
    }

    @Produces
    @Dependent
    ColdSpotRepository coldSpots() {
        return new ColdSpotRepository(entities);
    }

    @Produces
    @Dependent
    StartedRequestRepository startedRequests() {
        return new StartedRequestRepository(entities);
    }

    @Produces
    @Dependent
    ReliabilityRepository reliabilities() {
        return new ReliabilityRepository(entities);
    }

    @Produces
    @Dependent
    InviteeRepository invitees() {
        return new InviteeRepository(entities);
    }

    @Produces
    @Dependent
    AbsenceRepository absences() {
        return new AbsenceRepository(entities);
    }

    @Produces
    @Dependent
    StepInRepository stepsIn() {
        return new StepInRepository(entities);
    }

    @Produces
    @Dependent
    OfferRepository talkOffers() {
        return new OfferRepository(entities);
    }

    @Produces
    @Dependent
    AuditRepository audit() {
        return new AuditRepository(entities);
    }

    @Produces
    @Dependent
    CaseStudyRepository caseStudies() {
        return new CaseStudyRepository(entities);
    }

    @Produces
    @Dependent
    StudyContactRepository caseStudyContacts() {
        return new StudyContactRepository(entities);
    }

    @Produces
    @Dependent
    StudyFileRepository caseStudyFiles() {
        return new StudyFileRepository(entities);
    }

    @Produces
    @Dependent
    SubmissionRepository caseStudySubmissions() {
        return new SubmissionRepository(entities);
    }

    @Produces
    @Dependent
    DueTalkRepository dueTalks() {
        return new DueTalkRepository(entities);
    }

    @Produces
    @Dependent
    ConcernRepository concerns() {
        return new ConcernRepository(entities);
    }

    @Produces
    @Dependent
    FigureRepository figures() {
        return new FigureRepository(entities);
    }

    @Produces
    @Dependent
    IndexChangeRepository indexChanges() {
        return new IndexChangeRepository(entities);
    }

    @Produces
    @Dependent
    OpportunityRepository opportunities() {
        return new OpportunityRepository(entities);
    }

    @Produces
    @Dependent
    MaterialRepository materials() {
        return new MaterialRepository(entities);
    }

    @Produces
    @Dependent
    OrganisationRepository organisations() {
        return new OrganisationRepository(entities);
    }

    @Produces
    @Dependent
    OutboxRepository outbox() {
        return new OutboxRepository(entities);
    }

    @Produces
    @Dependent
    PlaceRepository places() {
        return new PlaceRepository(entities);
    }

    @Produces
    @Dependent
    KeptFormRepository keptForms() {
        return new KeptFormRepository(entities);
    }

    @Produces
    @Dependent
    ReferenceRepository reference() {
        return new ReferenceRepository(entities);
    }

    @Produces
    @Dependent
    AmbassadorRepository ambassadors() {
        return new AmbassadorRepository(entities);
    }

    @Produces
    @Dependent
    PhotographRepository photographs() {
        return new PhotographRepository(entities);
    }

    @Produces
    @Dependent
    AmbassadorApplicationRepository ambassadorApplications() {
        return new AmbassadorApplicationRepository(entities);
    }

    @Produces
    @Dependent
    EmployerConfirmationRepository employerConfirmations() {
        return new EmployerConfirmationRepository(entities);
    }

    @Produces
    @Dependent
    BookingRepository bookings() {
        return new BookingRepository(entities);
    }

    @Produces
    @Dependent
    TalkReportRepository talkReports() {
        return new TalkReportRepository(entities);
    }

    @Produces
    @Dependent
    TalkReminderRepository talkReminders() {
        return new TalkReminderRepository(entities);
    }

    @Produces
    @Dependent
    TalkQuestionRepository talkQuestions() {
        return new TalkQuestionRepository(entities);
    }

    @Produces
    @Dependent
    TalkRequestRepository talkRequests() {
        return new TalkRequestRepository(entities);
    }

    @Produces
    @Dependent
    HolidayRepository holidays() {
        return new HolidayRepository(entities);
    }

    @Produces
    @Dependent
    MembershipRequestRepository membershipRequests() {
        return new MembershipRequestRepository(entities);
    }

    @Produces
    @Dependent
    WorkItemRepository workItems() {
        return new WorkItemRepository(entities);
    }

    @Produces
    @Dependent
    AwayRepository away() {
        return new AwayRepository(entities);
    }

    @Produces
    @Dependent
    PersonalDataRepository personalData() {
        return new PersonalDataRepository(entities);
    }

    @Produces
    @Dependent
    RetentionRepository retention() {
        return new RetentionRepository(entities);
    }

    @Produces
    @Dependent
    DataRequestRepository dataRequests() {
        return new DataRequestRepository(entities);
    }

    @Produces
    @Dependent
    AdoptionRepository adoptions() {
        return new AdoptionRepository(entities);
    }

    @Produces
    @Dependent
    StudyMaterialRepository studyMaterials() {
        return new StudyMaterialRepository(entities);
    }

    @Produces
    @Dependent
    SynonymRepository synonyms() {
        return new SynonymRepository(entities);
    }

    @Produces
    @Dependent
    SuccessionRepository successions() {
        return new SuccessionRepository(entities);
    }

    @Produces
    @Dependent
    SavedSearchRepository savedSearches() {
        return new SavedSearchRepository(entities);
    }
}
