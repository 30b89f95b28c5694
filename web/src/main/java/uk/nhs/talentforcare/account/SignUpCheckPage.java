package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/** Shows a person who signs up what they have answered, and sends the mail that asks to confirm the address. */
@Named
@RequestScoped
public class SignUpCheckPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private SignUpCookie cookie;

    @Inject
    private SignUpCompletion completion;

    @Inject
    private CurrentUser user;

    @Inject
    private SignUpSteps steps;

    @Inject
    private ReferenceLists reference;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private SignUpAnswers answers;

    public void load() {
        if (form.posted() && cookie.key().isEmpty()) {
            // the same press for a second time: it was sent with the first
            pages.redirect("/sign-up/done");
            return;
        }
        answers = steps.answers().orElse(null);
        if (answers == null) {
            return;
        }
        if (answers.missing().isPresent()) {
            steps.next();
        } else if (form.posted()) {
            send();
        }
    }

    private void send() {
        if (answers.known()) {
            completion.ask(user.actor(), cookie.key());
            cookie.forget();
            pages.redirect("/account", "You have asked. See below who has it, and by when you will hear");
            return;
        }
        if (completion.send(cookie.key(), clientAddress.of(request))) {
            cookie.forget();
            pages.redirect("/sign-up/done" + as());
        } else {
            form.reject("send", "Several emails have been asked for lately. Wait an hour, then send this again");
        }
    }

    public SignUpAnswers answers() {
        return answers;
    }

    public boolean applicant() {
        return answers != null && answers.role() == Role.APPLICANT;
    }

    /** Whether an application to be an ambassador comes next. */
    public boolean ambassador() {
        return answers != null && answers.role() == Role.AMBASSADOR;
    }

    private String as() {
        return switch (answers.role()) {
            case APPLICANT -> "?as=applicant";
            case SCHOOL_CONTACT -> "?as=school";
            case AMBASSADOR -> "?as=ambassador";
            default -> "";
        };
    }

    /** The name of the area of an organisation that is not listed, empty otherwise. */
    public String area() {
        return answers == null ? "" : reference.localAreas().getOrDefault(answers.area(), "");
    }
}
