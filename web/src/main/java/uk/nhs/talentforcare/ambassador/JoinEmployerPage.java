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
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks where somebody works: a search in the register, or a name where the register has none. */
@Named
@RequestScoped
public class JoinEmployerPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private JoinService service;

    @Inject
    private JoinSteps steps;

    @Inject
    private ReferenceLists reference;

    private JoinAnswers answers;
    private List<Option> found = List.of();
    private boolean more;

    public void load() {
        answers = steps.answers(JoinPart.EMPLOYER).orElse(null);
        if (answers == null) {
            return;
        }
        form.fill("organisation", answers.organisationId() == null ? null : String.valueOf(answers.organisationId()));
        form.fill("contractor", answers.organisationId() == null ? "" : answers.employer());
        form.fill("name", answers.organisationId() == null ? answers.employer() : "");
        form.fill("area", answers.area());
        if (form.posted()) {
            take();
        }
        List<OrganisationSummary> all = service.organisations(user.actor(), form.text("q"));
        more = all.size() > JoinService.MOST_OFFERED;
        found = all.stream()
                .limit(JoinService.MOST_OFFERED)
                .map(one -> new Option(Long.toString(one.id()), one.name(), place(one)))
                .toList();
    }

    private void take() {
        try {
            if (form.action().equals("unlisted")) {
                service.employer(user.actor(), form.text("name"), form.text("area"));
            } else {
                String chosen = form.text("organisation");
                if (!chosen.matches("[1-9][0-9]{0,17}")) {
                    throw new Invalid("organisation", "Choose where you work, or say below that it is not in the list");
                }
                service.employer(user.actor(), Long.parseLong(chosen), form.text("contractor"));
            }
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private static String place(OrganisationSummary one) {
        return Stream.of(one.kind().label(), one.town(), one.postcode(), one.code())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What was searched for, empty before. */
    public String words() {
        return form.text("q");
    }

    public List<Option> found() {
        return found;
    }

    /** Whether there are more than are shown. */
    public boolean more() {
        return more;
    }

    /** What was chosen before, empty if nothing was. */
    public String chosen() {
        return answers == null ? "" : answers.workplace();
    }

    public boolean contractor() {
        return answers != null
                && answers.basis().filter(EmploymentBasis.CONTRACTOR::equals).isPresent();
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Choose"));
        reference.offeredLocalAreas().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }
}
