package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The first page: who are you, what is new, the ten intentions, the figures so far. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private CampaignService campaign;

    private News news;
    private CampaignFigures figures;
    private List<AreaFigures> areas;
    private AreaTiles tiles;
    private List<PillarIntentions> pillars;

    public void load() {
        news = campaign.news();
        figures = campaign.figures();
        areas = campaign.figuresByArea();
        tiles = AreaTiles.of(areas, AreaFigures::ambassadors, "/ambassadors?area=");
        List<Intention> intentions = campaign.intentions();
        pillars = Arrays.stream(Pillar.values())
                .map(pillar -> new PillarIntentions(
                        pillar,
                        PillarText.of(pillar).summary(),
                        intentions.stream()
                                .filter(intention -> intention.pillar() == pillar)
                                .toList()))
                .toList();
    }

    public News news() {
        return news;
    }

    public CampaignFigures figures() {
        return figures;
    }

    public List<AreaFigures> areas() {
        return areas;
    }

    public AreaTiles tiles() {
        return tiles;
    }

    public List<PillarIntentions> pillars() {
        return pillars;
    }

    /** A pillar with its intentions. */
    public record PillarIntentions(Pillar pillar, String summary, List<Intention> intentions) {}
}
