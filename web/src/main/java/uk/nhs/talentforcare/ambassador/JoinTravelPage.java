package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks where somebody sets out from, and how far they would go. */
@Named
@RequestScoped
public class JoinTravelPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    public void load() {
        JoinAnswers answers = steps.answers(JoinPart.TRAVEL).orElse(null);
        if (answers == null) {
            return;
        }
        form.fill("place", answers.outwardCode());
        form.fill("miles", answers.radiusMiles().map(String::valueOf).orElse("10"));
        form.fill("minutes", answers.travelMinutes().map(String::valueOf).orElse("30"));
        if (form.posted()) {
            take();
        }
    }

    private void take() {
        try {
            service.travel(user.actor(), form.text("place"), form.text("miles"), form.text("minutes"));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public List<Option> distances() {
        return IntStream.of(2, 5, 10, 15, 20, 30, 50, 100)
                .mapToObj(miles -> new Option(String.valueOf(miles), "Up to " + miles + " miles"))
                .toList();
    }

    public List<Option> times() {
        return Stream.concat(
                        Stream.of(new Option("0", "None")),
                        IntStream.of(15, 30, 45, 60, 90, 120)
                                .mapToObj(minutes -> new Option(String.valueOf(minutes), minutes + " minutes")))
                .toList();
    }
}
