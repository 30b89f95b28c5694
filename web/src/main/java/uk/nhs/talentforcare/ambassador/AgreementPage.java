package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Path;

/** Asks a manager, who needs no account, whether they agree. Opening the page changes nothing. */
@Named
@RequestScoped
public class AgreementPage {

    private static final List<Option> ANSWERS = List.of(
            new Option("agree", "I agree"),
            new Option("refuse", "I do not agree", "Choose a reason below. Your colleague reads it"),
            new Option("not-me", "I am not the manager", "Tell us below who is, if you know"));

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private ManagerDesk desk;

    private ManagerDesk.Question question;
    private String done = "";

    public void load() {
        String token = path.text("token");
        question = desk.look(token).orElse(null);
        if (question != null && form.posted()) {
            answer(token);
        }
    }

    private void answer(String token) {
        try {
            String answer = form.text("answer");
            boolean taken =
                    switch (answer) {
                        case "agree" -> desk.agree(token);
                        case "refuse" -> desk.refuse(token, reason(), form.prose("words"));
                        case "not-me" -> desk.notMe(token, form.text("rightName"), form.text("rightEmail"));
                        default -> throw new Invalid("answer", "Choose your answer");
                    };
            if (taken) {
                done = answer;
            } else {
                question = null;
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private Refusal reason() {
        return Arrays.stream(Refusal.values())
                .filter(reason -> reason.name().equals(form.text("reason")))
                .findFirst()
                .orElse(null);
    }

    /** Whether the link works, or has just been used. */
    public boolean works() {
        return question != null;
    }

    public ManagerDesk.Question question() {
        return question;
    }

    /** What was answered just now, empty before. */
    public String done() {
        return done;
    }

    public List<Option> answers() {
        return ANSWERS;
    }

    public List<Option> reasons() {
        return Arrays.stream(Refusal.values())
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }
}
