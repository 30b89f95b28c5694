package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.organisation.OrganisationStatus;
import uk.nhs.talentforcare.organisation.SuccessionRepository;
import uk.nhs.talentforcare.shared.Slug;

/** What organisations share, as every visitor reads it. One that shares nothing has no page. */
@Stateless
public class OrganisationSharing {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private SuccessionRepository successions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private AdoptionRepository adoptions;

    @Inject
    private ReferenceLists reference;

    /** What the organisation at an address shares; empty if that is nothing, or there is none. */
    public Optional<SharedBy> read(String slug) {
        Optional<Organisation> found = Slug.isValid(slug) ? organisations.findBySlug(slug) : Optional.empty();
        return found.flatMap(organisation -> {
            List<CaseStudySummary> own = studies.publishedBy(slug, Adoptions.MOST);
            List<AdoptionLine> adopted = adoptions.shownBy(slug, Adoptions.MOST);
            return own.isEmpty() && adopted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SharedBy(
                            organisation.slug(),
                            organisation.name(),
                            organisation.kind().label(),
                            organisation.town(),
                            organisation
                                    .localAreaCode()
                                    .map(reference.localAreas()::get)
                                    .orElse(null),
                            organisation.status() == OrganisationStatus.CLOSED,
                            own,
                            adopted));
        });
    }

    /** Where the things of an organisation are now that was followed by another; empty if none has. */
    public Optional<String> successor(String slug) {
        return (Slug.isValid(slug) ? organisations.findBySlug(slug) : Optional.<Organisation>empty())
                .filter(organisation -> successions.followed(organisation.id()).isPresent())
                .flatMap(organisation -> organisations.find(successions.endOf(organisation.id())))
                .map(Organisation::slug)
                .filter(other -> !other.equals(slug));
    }
}
