package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** Asks a person who signs up for their organisation: a search, then one of what was found. */
@Named
@RequestScoped
public class SignUpOrganisationPage {

    @Inject
    private Form form;

    @Inject
    private SignUpCookie cookie;

    @Inject
    private SignUpService service;

    @Inject
    private SignUpSteps steps;

    private SignUpAnswers answers;
    private List<Option> found = List.of();
    private boolean more;

    public void load() {
        answers = steps.answers().orElse(null);
        if (answers == null || steps.turnedAway(answers, SignUpPart.ORGANISATION)) {
            return;
        }
        if (form.posted()) {
            choose();
        } else if (answers.organisationId() != null) {
            form.fill("organisation", answers.organisationId().toString());
        }
        search();
    }

    private void choose() {
        try {
            String chosen = form.text("organisation");
            if (!chosen.matches("[1-9][0-9]{0,17}")) {
                throw new Invalid("organisation", "Choose your " + noun() + ", or say that it is not in the list");
            }
            service.belongTo(cookie.key(), Long.parseLong(chosen));
            steps.next();
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private void search() {
        List<OrganisationSummary> all = service.organisations(cookie.key(), form.text("q"));
        more = all.size() > SignUpService.MOST_OFFERED;
        found = all.stream()
                .limit(SignUpService.MOST_OFFERED)
                .map(one -> new Option(Long.toString(one.id()), one.name(), place(one)))
                .toList();
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
        return answers == null ? "" : answers.organisation();
    }

    public boolean school() {
        return answers != null && answers.role() == Role.SCHOOL_CONTACT;
    }

    /** What an organisation is called for this person. */
    public String noun() {
        return school() ? "school, college or group" : "organisation";
    }
}
