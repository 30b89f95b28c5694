package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;

/** The ambassador's word on a talk that its school has not recorded, on the talk's page. */
@Named
@RequestScoped
public class TalkReportPage {

    @Inject
    private CurrentUser user;

    @Inject
    private TalkReports reports;

    private TalkReports.Shown shown;

    /** Reads what was asked and said, if the talk waits for its record. */
    void load(TalkView talk) {
        if (talk.state() == TalkState.AWAITING_OUTCOME) {
            shown = reports.of(user.actor(), talk.id()).orElse(null);
        }
    }

    /** The ambassador says whether it took place. @return what to tell them */
    String report(long talkId, boolean tookPlace) {
        reports.report(user.actor(), talkId, tookPlace);
        return "Thank you. Your word stands until the school records the talk.";
    }

    /** What was asked and said, {@code null} if nothing was. */
    public TalkReports.Shown shown() {
        return shown;
    }
}
