package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** Asks where a development happened: one of the register, or a name and a kind where the register has none. */
@Named
@RequestScoped
public class ManuscriptOrganisationPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private ManuscriptSteps steps;

    @Inject
    private SubmissionService service;

    private SubmissionView manuscript;
    private List<Option> found = List.of();

    public void load() {
        manuscript = steps.writable().orElse(null);
        if (manuscript == null) {
            return;
        }
        form.fill("q", manuscript.organisation());
        form.fill("name", manuscript.organisation());
        form.fill("kind", manuscript.answers().text(SubmissionService.ORGANISATION_KIND));
        if (form.posted() && take()) {
            return;
        }
        found = service.organisations(steps.secret(), form.value("q")).stream()
                .map(one -> new Option(Long.toString(one.id()), one.name(), place(one)))
                .toList();
    }

    private boolean take() {
        try {
            if (form.action().equals("unlisted")) {
                service.unlisted(steps.secret(), form.text("name"), form.text("kind"));
            } else {
                String chosen = form.text("organisation");
                if (!chosen.matches("[1-9][0-9]{0,17}")) {
                    throw new Invalid("organisation", "Choose one, or say below that it is not in the list");
                }
                service.organisation(steps.secret(), Long.parseLong(chosen));
            }
            pages.redirect(steps.to(StudyPart.ABOUT.step()));
            return true;
        } catch (Invalid e) {
            form.reject(e);
            return false;
        } catch (NotFound e) {
            pages.redirect(steps.to(""));
            return true;
        }
    }

    private static String place(OrganisationSummary one) {
        return Stream.of(one.kind().label(), one.town(), one.postcode(), one.code())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public SubmissionView manuscript() {
        return manuscript;
    }

    public List<Option> found() {
        return found;
    }

    /** What kinds of organisation there are. */
    public List<Option> kinds() {
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", "Choose"));
        Arrays.stream(OrganisationKind.values()).forEach(kind -> kinds.add(new Option(kind.name(), kind.label())));
        return kinds;
    }

    public String to(String step) {
        return steps.to(step);
    }
}
