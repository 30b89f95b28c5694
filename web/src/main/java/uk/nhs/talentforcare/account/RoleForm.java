package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Option;

/** The fields of giving a role: which, and what it reaches; an organisation is found by its name or code first. */
@Named
@RequestScoped
public class RoleForm {

    private static final int MOST_OFFERED = 15;
    private static final int LONGEST_WORDS = 200;

    @Inject
    private Form form;

    @Inject
    private UserRoles roles;

    @Inject
    private UserDesk desk;

    @Inject
    private ReferenceLists reference;

    private List<Option> organisations = List.of();
    private UserRoles.Preview preview;

    /**
     * Holds what was typed against the rules.
     *
     * @return whether the role can be given; if not, an organisation is still to be chosen
     * @throws Invalid with a message for each field that is not right
     */
    boolean check(Actor actor, long accountId) {
        Role role = role();
        if (role != null && RoleRules.needsOrganisation(role)) {
            search(actor, role);
            if (organisation() == null && !organisations.isEmpty()) {
                if (form.action().equals("choose")) {
                    throw new Invalid("organisationId", "Choose the organisation");
                }
                return false;
            }
        }
        preview = roles.preview(actor, accountId, wanted());
        return true;
    }

    private void search(Actor actor, Role role) {
        String typed = form.text("organisation");
        if (typed.isEmpty() || typed.length() > LONGEST_WORDS) {
            throw new Invalid("organisation", "Enter the name or the code of the organisation");
        }
        organisations = desk.organisations(actor, typed, role, MOST_OFFERED).stream()
                .map(one -> new Option(Long.toString(one.id()), one.name(), place(one)))
                .toList();
        if (organisations.isEmpty()) {
            throw new Invalid(
                    "organisation",
                    "No " + (role == Role.SCHOOL_CONTACT ? "school, college or group" : "organisation")
                            + " that is open fits. Try fewer words, or its URN or ODS code");
        }
    }

    private static String place(OrganisationSummary one) {
        return Stream.of(one.kind().label(), one.town(), one.postcode(), one.code())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    GiveRole wanted() {
        return new GiveRole(
                form.text("role"),
                form.text("area"),
                organisation(),
                form.texts("deputy").contains("yes"));
    }

    private Long organisation() {
        String chosen = form.text("organisationId");
        boolean offered =
                organisations.stream().anyMatch(option -> option.value().equals(chosen));
        return offered ? Long.valueOf(chosen) : null;
    }

    private Role role() {
        return RoleRules.given().stream()
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst()
                .orElse(null);
    }

    /** What giving the role means, in words. */
    String consequence() {
        return "They can do what the role " + preview.words() + " allows, from their next click on."
                + (preview.factorMissing()
                        ? " It lies still until they have set up a second factor; we ask them to."
                        : "")
                + (preview.readsConcerns()
                        ? " They can read concerns about people’s safety: every safeguarding lead and deputy is told."
                        : "");
    }

    /** Organisations to choose from; empty while none is needed. */
    public List<Option> organisations() {
        return organisations;
    }

    public List<Option> roles() {
        return Arrays.stream(Role.values())
                .filter(RoleRules.given()::contains)
                .map(role -> new Option(role.name(), role.label(), hint(role)))
                .toList();
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "The whole of England")));
        reference.offeredLocalAreas().forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }

    /** The one box that makes somebody a deputy. */
    public List<Option> deputy() {
        return List.of(new Option("yes", "As a deputy: work comes when the coordinator is away or late"));
    }

    private static String hint(Role role) {
        return switch (role) {
            case SCHOOL_CONTACT -> "Of one school, college or group. Make sure by its published telephone number first";
            case LOCAL_LEAD -> "Of one organisation. Make sure by its published switchboard first";
            case COORDINATOR -> "Of a local area, or of the whole of England";
            case SAFEGUARDING_LEAD, SAFEGUARDING_DEPUTY ->
                "Reads concerns, of a local area or of the whole of England. All who do are told";
            default -> "For the whole of England";
        };
    }
}
