package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** One page for an ambassador who works elsewhere now. */
@Named
@RequestScoped
public class ChangeEmployerPage {

    private static final List<Option> WAYS = List.of(
            new Option(EmploymentWay.WORK_EMAIL.name(), "My new work email address", "Write it in the next field"),
            new Option(EmploymentWay.MANAGER.name(), "My new manager"),
            new Option(EmploymentWay.LOCAL_LEAD.name(), "My new organisation’s lead for this campaign"));
    private static final List<Option> TALKS = List.of(
            new Option("stand", "I still give them"),
            new Option("give-back", "Give them back", "We tell the schools at once, and offer the talks to others"));

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    @Inject
    private JoinService service;

    @Inject
    private AmbassadorGoodbye goodbye;

    @Inject
    private ReferenceLists reference;

    private OwnAmbassadorView me;
    private boolean booked;
    private List<Option> found = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        me = own.view(user.actor());
        if (!me.active()) {
            pages.redirect(JoinSteps.OWN);
            return;
        }
        booked = !goodbye.coming(user.actor()).isEmpty();
        form.fill("jobTitle", me.jobTitle());
        if (form.posted()) {
            change();
        }
        found = service.organisations(user.actor(), form.text("q")).stream()
                .limit(JoinService.MOST_OFFERED)
                .map(one -> new Option(
                        Long.toString(one.id()),
                        one.name(),
                        Stream.of(one.kind().label(), one.town(), one.postcode())
                                .filter(Objects::nonNull)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private void change() {
        String chosen = form.text("organisation");
        boolean talksOpen =
                booked && TALKS.stream().noneMatch(option -> option.value().equals(form.text("talks")));
        try {
            goodbye.changeEmployer(
                    user.actor(),
                    new AmbassadorLife.NewEmployer(
                            form.text("jobTitle"),
                            chosen.matches("[1-9][0-9]{0,17}") ? Long.valueOf(chosen) : null,
                            form.text("name"),
                            reference.localAreas().containsKey(form.text("area")) ? form.text("area") : "",
                            form.text("way"),
                            form.text("workEmail"),
                            form.text("managerName"),
                            form.text("managerEmail"),
                            talksOpen),
                    !form.text("talks").equals("give-back"));
            pages.redirect(JoinSteps.OWN, "Your new employer is kept. See below whom we have asked.");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public OwnAmbassadorView me() {
        return me;
    }

    /** Whether talks are booked. */
    public boolean booked() {
        return booked;
    }

    public List<Option> found() {
        return found;
    }

    public String words() {
        return form.text("q");
    }

    public List<Option> ways() {
        return WAYS;
    }

    public List<Option> talks() {
        return TALKS;
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Choose"));
        reference.offeredLocalAreas().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }
}
