package uk.nhs.talentforcare.shared;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.AccountService;
import uk.nhs.talentforcare.account.KeptForms;
import uk.nhs.talentforcare.account.SignUpService;
import uk.nhs.talentforcare.booking.StartedRequests;
import uk.nhs.talentforcare.casestudy.AdoptionLetters;
import uk.nhs.talentforcare.casestudy.StudyPublishing;
import uk.nhs.talentforcare.casestudy.StudyTruth;
import uk.nhs.talentforcare.concern.ConcernReporting;
import uk.nhs.talentforcare.identity.ProviderVisits;
import uk.nhs.talentforcare.opportunity.OpportunityService;
import uk.nhs.talentforcare.savedsearch.SearchAlerts;
import uk.nhs.talentforcare.toolkit.MaterialListing;

/**
 * The timetable of small regular work, one transaction each. What is due is found from dates in the database, so a turn
 * that is missed is made up by the next one, and every node may do it.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

    @Inject
    private Timers timers;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private StudyTruth studies;

    @Inject
    private StudyPublishing publishing;

    @Inject
    private AdoptionLetters adoptions;

    @Inject
    private SearchAlerts searches;

    @Inject
    private MaterialListing materials;

    @Inject
    private SignUpService signUps;

    @Inject
    private AccountService accounts;

    @Inject
    private KeptForms forms;

    @Inject
    private StartedRequests started;

    @Inject
    private ConcernReporting concerns;

    @Inject
    private ProviderVisits visits;

    @Schedule(hour = "*", minute = "1", persistent = false)
    void endOpportunities() {
        timers.run(TimedWork.OPPORTUNITIES_ENDED, opportunities::expireDue);
    }

    @Schedule(hour = "3", minute = "11", persistent = false)
    void askForReviews() {
        timers.run(TimedWork.CASE_STUDIES_TO_REVIEW, studies::ask);
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void publishCaseStudies() {
        timers.run(TimedWork.CASE_STUDIES_PUBLISHED, publishing::publishDue);
    }

    @Schedule(hour = "8", minute = "23", persistent = false)
    void tellOfAdoptions() {
        timers.run(TimedWork.ADOPTIONS_TOLD, adoptions::announce);
    }

    @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
    void tellOfWhatIsNew() {
        timers.run(TimedWork.SAVED_SEARCHES, searches::send);
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void listMaterials() {
        timers.run(TimedWork.MATERIAL_LISTING, materials::followTheClock);
    }

    @Schedule(hour = "*", minute = "27", persistent = false)
    void forgetSignUps() {
        timers.run(TimedWork.SIGN_UPS_FORGOTTEN, signUps::forgetExpired);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetGuesses() {
        timers.run(TimedWork.GUESSES_FORGOTTEN, accounts::forgetOldGuesses);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forgetKeptForms() {
        timers.run(TimedWork.KEPT_FORMS_FORGOTTEN, () -> {
            forms.forgetOld();
            started.forgetOld();
        });
    }

    @Schedule(hour = "*", minute = "*/15", persistent = false)
    void forgetProviderVisits() {
        timers.run(TimedWork.PROVIDER_VISITS_FORGOTTEN, visits::forgetOld);
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    void forgetConcernAttempts() {
        timers.run(TimedWork.CONCERN_ATTEMPTS_FORGOTTEN, concerns::forgetAttempts);
    }
}
