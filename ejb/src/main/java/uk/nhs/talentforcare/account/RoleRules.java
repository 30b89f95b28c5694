package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Invalid;

/** Which roles administrators give, and what each may reach. */
@Dependent
public class RoleRules {

    /** Applicants sign up, and ambassadors are approved with their profile: neither is given by hand. */
    private static final Set<Role> GIVEN = EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.AMBASSADOR));

    private static final Set<Role> AT_ORGANISATION = EnumSet.of(Role.SCHOOL_CONTACT, Role.LOCAL_LEAD);
    private static final Set<Role> IN_AREA =
            EnumSet.of(Role.COORDINATOR, Role.SAFEGUARDING_LEAD, Role.SAFEGUARDING_DEPUTY);

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private ReferenceLists reference;

    /**
     * A role that can be given as it is.
     *
     * @param organisationId what it reaches, or {@code null}
     * @param localAreaCode what it reaches, or {@code null}
     * @param words such as "Coordinator, Wessex"
     */
    public record Sound(Role role, Long organisationId, String localAreaCode, boolean deputy, String words) {

        /** For the audit log: {@code COORDINATOR@wessex}. */
        String code() {
            return code(role, organisationId, localAreaCode);
        }

        static String code(Role role, Long organisationId, String localAreaCode) {
            return role
                    + (organisationId != null
                            ? "@" + organisationId
                            : localAreaCode != null ? "@" + localAreaCode : "");
        }
    }

    /** The roles that administrators give. */
    public static Set<Role> given() {
        return EnumSet.copyOf(GIVEN);
    }

    /** Whether a role is always for one organisation. */
    public static boolean needsOrganisation(Role role) {
        return AT_ORGANISATION.contains(role);
    }

    /** The kinds of organisation that a role may be for. */
    public static Set<OrganisationKind> kinds(Role role) {
        Set<OrganisationKind> kinds = EnumSet.allOf(OrganisationKind.class);
        kinds.removeIf(kind -> kind.teachesYoungPeople() != (role == Role.SCHOOL_CONTACT));
        return kinds;
    }

    /** @throws Invalid with a message for each field that is not right */
    public Sound check(GiveRole wanted) {
        Role role = GIVEN.stream()
                .filter(known -> known.name().equals(wanted.role()))
                .findFirst()
                .orElseThrow(() -> new Invalid("role", "Choose a role"));
        if (wanted.deputy()
                && (role != Role.COORDINATOR || wanted.localAreaCode().isEmpty())) {
            throw new Invalid("deputy", "Only the coordinator of a local area has deputies: clear this box");
        }
        if (needsOrganisation(role)) {
            return atOrganisation(role, wanted.organisationId());
        }
        if (wanted.localAreaCode().isEmpty()) {
            return new Sound(role, null, null, false, role.label());
        }
        if (!IN_AREA.contains(role)) {
            throw new Invalid("area", role.label() + " is a role for the whole of England: choose that");
        }
        String area = reference.offeredLocalAreas().get(wanted.localAreaCode());
        if (area == null) {
            throw new Invalid("area", "Choose an area from the list");
        }
        String name = wanted.deputy() ? "Deputy " + role.label().toLowerCase(Locale.UK) : role.label();
        return new Sound(role, null, wanted.localAreaCode(), wanted.deputy(), name + ", " + area);
    }

    private Sound atOrganisation(Role role, Long organisationId) {
        Organisation organisation = (organisationId == null
                        ? java.util.Optional.<Organisation>empty()
                        : organisations.find(organisationId))
                .filter(found -> found.status().bookable() && kinds(role).contains(found.kind()))
                .orElseThrow(() -> new Invalid("organisation", "Find the organisation and choose it from the list"));
        return new Sound(role, organisation.id(), null, false, role.label() + ", " + organisation.name());
    }
}
