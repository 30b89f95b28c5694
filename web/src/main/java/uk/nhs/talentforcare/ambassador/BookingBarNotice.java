package uk.nhs.talentforcare.ambassador;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;

/** What keeps an ambassador from booking talks, on the pages where they would. */
@Named
@RequestScoped
public class BookingBarNotice {

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    private BookingBar bar;

    @PostConstruct
    void read() {
        if (user.signedIn()) {
            bar = own.bar(user.actor()).orElse(null);
        }
    }

    /** {@code null} if nothing does. */
    public BookingBar bar() {
        return bar;
    }
}
