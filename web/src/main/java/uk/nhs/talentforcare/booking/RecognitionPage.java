package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Pages;

/** Shows what an ambassador has given, what schools say of it, and where they are wanted. */
@Named
@RequestScoped
public class RecognitionPage {

    private static final int HOUR = 60;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private Recognition recognition;

    private Recognition.Given given;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        try {
            given = recognition.of(user.actor());
        } catch (Forbidden noAmbassador) {
            pages.redirect("/account/ambassador");
        }
    }

    public Recognition.Given given() {
        return given;
    }

    /** A time in words: "2 hours 30 minutes". */
    public String hours(int minutes) {
        int hours = minutes / HOUR;
        String rest = minutes % HOUR == 0 ? "" : (minutes % HOUR) + " minutes";
        return hours == 0 ? rest : ((hours == 1 ? "1 hour " : hours + " hours ") + rest).strip();
    }

    /** Who else could do it, said so that it invites: true for whoever reads it. */
    public String wanted() {
        Recognition.Demand demand = given.demand();
        String kind = demand.kind().toLowerCase(Locale.UK);
        String schools = demand.ofKind() == 1
                ? "One request that you can reach asks for somebody in " + kind + "."
                : demand.ofKind() + " requests that you can reach ask for somebody in " + kind + ".";
        String alike = demand.alike() <= 1
                ? " In " + demand.area() + " you are the only ambassador who can tell pupils about it."
                : " There are " + demand.alike() + " ambassadors in " + demand.area()
                        + " who do that work, and you are one.";
        return schools + alike;
    }
}
