package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Shows somebody what they have answered, and sends their application. */
@Named
@RequestScoped
public class JoinCheckPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinSending sending;

    @Inject
    private JoinSteps steps;

    @Inject
    private ReferenceLists reference;

    private JoinAnswers answers;

    public void load() {
        answers = steps.answers(null).orElse(null);
        if (answers != null && form.posted()) {
            send();
        }
    }

    private void send() {
        try {
            sending.send(user.actor());
            pages.redirect(JoinSteps.OWN, "Your application is on its way. See below who has it now.");
        } catch (Conflict e) {
            form.reject("send", e.getMessage());
        } catch (Invalid e) {
            e.errors().values().forEach(message -> form.reject("send", message));
        }
    }

    public JoinAnswers answers() {
        return answers;
    }

    public String roleFamily() {
        return reference.roleFamilies().getOrDefault(answers.roleFamily(), "");
    }

    public String area() {
        return reference.localAreas().getOrDefault(answers.area(), "");
    }

    /** Who confirms where they work. */
    public String way() {
        return switch (answers.way().orElseThrow()) {
            case WORK_EMAIL -> "A link to " + answers.workEmail();
            case MANAGER -> "My manager";
            default -> "My organisation’s lead";
        };
    }

    public boolean byWorkEmail() {
        return answers.way().filter(EmploymentWay.WORK_EMAIL::equals).isPresent();
    }

    public String how() {
        return answers.format().map(TalkFormat::label).orElse("");
    }

    public String topics() {
        return answers.topics().stream().map(Topic::label).collect(Collectors.joining(", "));
    }

    public String keyStages() {
        return answers.keyStages().stream().map(KeyStage::label).collect(Collectors.joining(", "));
    }

    public String languages() {
        return String.join(", ", answers.languages());
    }

    public String reach() {
        return answers.outwardCode() + ", up to " + answers.radiusMiles().orElse(0) + " miles, "
                + answers.travelMinutes().orElse(0) + " minutes kept free on either side";
    }
}
