package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One page of thanks, for a manager to see and for the wall. */
@Named
@RequestScoped
public class TalkThanksPage {

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkThanksService thanks;

    private TalkThanks talk;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong number = path.number("id");
        if (number.isEmpty()) {
            pages.notFound();
            return;
        }
        talk = thanks.of(user.actor(), number.getAsLong());
    }

    public TalkThanks talk() {
        return talk;
    }

    /** Such as "Friday 12 March 2027, 2:30pm to 3:30pm". */
    public String when() {
        return LondonTime.at(talk.time().startsAt()) + " to "
                + LondonTime.time(talk.time().endsAt());
    }
}
