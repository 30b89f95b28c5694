package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** What both sides of a confirmed talk need to prepare it. */
@Named
@RequestScoped
public class TalkKitPage {

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkKitService kits;

    private TalkKit kit;

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
        kit = kits.of(user.actor(), number.getAsLong());
    }

    public TalkKit kit() {
        return kit;
    }

    /** Such as "Friday 12 March 2027, 2:30pm to 3:30pm". */
    public String when() {
        TalkTime time = kit.held().time();
        return LondonTime.at(time.startsAt()) + " to " + LondonTime.time(time.endsAt());
    }
}
