package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks a person who signs up for an organisation that no register lists. */
@Named
@RequestScoped
public class SignUpUnlistedPage {

    @Inject
    private Form form;

    @Inject
    private SignUpCookie cookie;

    @Inject
    private SignUpService service;

    @Inject
    private SignUpSteps steps;

    @Inject
    private ReferenceLists reference;

    private SignUpAnswers answers;

    public void load() {
        answers = steps.answers().orElse(null);
        if (answers == null || steps.turnedAway(answers, SignUpPart.ORGANISATION)) {
            return;
        }
        if (!answers.kind().isEmpty()) {
            form.fill("name", answers.organisation());
            form.fill("kind", answers.kind());
            form.fill("area", answers.area());
        } else if (school()) {
            form.fill("kind", kinds().get(0).value());
        }
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            service.belongTo(cookie.key(), form.text("name"), form.text("kind"), form.text("area"));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    /** Whether it is somebody who would ask for talks: every school is in the register, youth groups are not. */
    public boolean school() {
        return answers != null && answers.role() == Role.SCHOOL_CONTACT;
    }

    public List<Option> kinds() {
        return SignUpService.unlistedKinds(answers.role()).stream()
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    public List<Option> areas() {
        return Stream.concat(
                        Stream.of(new Option("", "Choose an area")),
                        reference.offeredLocalAreas().entrySet().stream()
                                .map(area -> new Option(area.getKey(), area.getValue())))
                .toList();
    }
}
