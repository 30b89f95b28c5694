package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.Here;

/** One of the four parts of the framework: what it is about, its intentions, what should change. */
@Named
@RequestScoped
public class PillarPage {

    @Inject
    private Here here;

    @Inject
    private CampaignService campaign;

    private Pillar pillar;
    private List<Intention> intentions;

    public void load() {
        pillar = Arrays.stream(Pillar.values())
                .filter(candidate -> here.path().equals("/" + candidate.slug()))
                .findFirst()
                .orElseThrow();
        intentions = campaign.intentions(pillar);
    }

    public Pillar pillar() {
        return pillar;
    }

    public PillarText text() {
        return PillarText.of(pillar);
    }

    public List<Intention> intentions() {
        return intentions;
    }
}
