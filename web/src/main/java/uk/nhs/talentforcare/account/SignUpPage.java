package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Begins a sign-up: who are you? */
@Named
@RequestScoped
public class SignUpPage {

    private static final Map<String, Role> SHORT = Map.of(
            "school", Role.SCHOOL_CONTACT,
            "ambassador", Role.AMBASSADOR,
            "lead", Role.LOCAL_LEAD,
            "applicant", Role.APPLICANT);

    private static final List<Option> ROLES = List.of(
            new Option(
                    Role.SCHOOL_CONTACT.name(),
                    "I teach, or lead careers, at a school or college",
                    "Ask for talks and see who comes. Youth and community groups too"),
            new Option(
                    Role.AMBASSADOR.name(),
                    "I work in health or care and want to inspire others",
                    "Become an ambassador: 18 or over"),
            new Option(
                    Role.LOCAL_LEAD.name(),
                    "I lead communications or workforce for an organisation",
                    "Share case studies and offer opportunities"),
            new Option(
                    Role.APPLICANT.name(),
                    "I am looking for a way in",
                    "Work experience, an apprenticeship or a first job. You need only an email address"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private SignUpCookie cookie;

    @Inject
    private SignUpService service;

    @Inject
    private SignUpSteps steps;

    public void load() {
        if (form.posted()) {
            begin();
        } else {
            Role asked = SHORT.get(form.text("as"));
            String before =
                    service.answers(cookie.key()).map(a -> a.role().name()).orElse("");
            form.fill("role", asked == null ? before : asked.name());
        }
    }

    private void begin() {
        if (user.signedIn() && form.text("role").equals(Role.AMBASSADOR.name())) {
            pages.redirect("/ambassadors/join/job");
            return;
        }
        try {
            String key = service.wish(user.actor(), cookie.key(), form.text("role"));
            cookie.keep(key);
            boolean belongs = form.text("role").equals(Role.SCHOOL_CONTACT.name())
                    || form.text("role").equals(Role.LOCAL_LEAD.name());
            pages.redirect(belongs ? "/sign-up/organisation" : "/sign-up/about-you");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public List<Option> roles() {
        return ROLES.stream()
                .filter(option -> SignUpService.offered(user.actor()).contains(Role.valueOf(option.value())))
                .toList();
    }

    /** Whether the person came back too late, or from another browser. */
    public boolean again() {
        return !form.text("again").isEmpty();
    }
}
