package uk.nhs.talentforcare.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** The way to every list that administrators keep. */
@Named
@RequestScoped
public class ReferencePage {

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private ReferenceDesk desk;

    @Inject
    private CampaignService campaign;

    private List<ListLine> lists = List.of();
    private List<Intention> intentions = List.of();

    /** A list and how many it has. */
    public record ListLine(String label, String segment, int entries) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        lists = Arrays.stream(CodeList.values())
                .map(list -> new ListLine(
                        list.label(),
                        list.segment(),
                        desk.all(user.actor(), list).size()))
                .toList();
        intentions = campaign.intentions();
    }

    public List<ListLine> lists() {
        return lists;
    }

    public List<Intention> intentions() {
        return intentions;
    }
}
