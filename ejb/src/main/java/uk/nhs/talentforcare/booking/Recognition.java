package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Page;

/**
 * Shows ambassadors what they have given and what came of it, and whoever is asked less where they are wanted. Nobody is
 * compared with anybody: there is no table, no rank and no badge.
 */
@Stateless
public class Recognition {

    private static final int SHOWN = 3;
    private static final int MOST = 100;

    @Inject
    private ActingAmbassador acting;

    @Inject
    private GivenTalkRepository given;

    @Inject
    private OfferService offers;

    @Inject
    private ReferenceLists reference;

    /**
     * What an ambassador has given in an academic year, by what schools have recorded.
     *
     * @param waiting talks of which the school has said nothing yet; they count nowhere
     * @param thanks of schools, latest first
     */
    public record Year(String label, int talks, int minutes, int pupils, int waiting, List<GivenTalk> thanks) {}

    /**
     * Where an ambassador is wanted.
     *
     * @param open requests that they can reach and at whose times they are free
     * @param ofKind those among them that ask for their kind of job
     * @param kind their kind of job
     * @param alike how many ambassadors of their area have it, they themselves included
     * @param talks a few of them, those that ask for their kind first
     */
    public record Demand(int open, int ofKind, String kind, long alike, String area, List<RankedTalk> talks) {}

    /** @param years latest first */
    public record Given(List<Year> years, Demand demand) {}

    /** @throws uk.nhs.talentforcare.shared.NotFound if the actor is no ambassador */
    public Given of(Actor actor) {
        Ambassador me = acting.of(actor);
        return new Given(years(given.of(me.id())), demand(actor, me));
    }

    private static List<Year> years(List<GivenTalk> talks) {
        Map<AcademicYear, List<GivenTalk>> byYear =
                talks.stream().collect(Collectors.groupingBy(talk -> AcademicYear.of(talk.startsAt())));
        return byYear.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(AcademicYear::firstYear).reversed()))
                .map(year -> year(year.getKey(), year.getValue()))
                .toList();
    }

    private static Year year(AcademicYear year, List<GivenTalk> talks) {
        List<GivenTalk> recorded = talks.stream().filter(GivenTalk::recorded).toList();
        return new Year(
                year.label(),
                recorded.size(),
                recorded.stream().mapToInt(GivenTalk::minutes).sum(),
                recorded.stream()
                        .mapToInt(talk -> talk.pupils() == null ? 0 : talk.pupils())
                        .sum(),
                talks.size() - recorded.size(),
                recorded.stream()
                        .filter(talk -> talk.thanks() != null && !talk.thanks().isEmpty())
                        .toList());
    }

    private Demand demand(Actor actor, Ambassador me) {
        Page<RankedTalk> open = offers.offers(actor, 1, MOST).open();
        List<RankedTalk> ofKind = open.items().stream()
                .filter(ranked -> ranked.talk().roleFamilies().contains(me.roleFamily()))
                .toList();
        List<RankedTalk> first = new ArrayList<>(ofKind);
        open.items().stream().filter(ranked -> !ofKind.contains(ranked)).forEach(first::add);
        return new Demand(
                (int) open.total(),
                ofKind.size(),
                reference.roleFamilies().getOrDefault(me.roleFamily(), ""),
                ofKind.isEmpty() ? 0 : given.alike(me.roleFamily(), me.localAreaCode()),
                reference.localAreas().getOrDefault(me.localAreaCode(), ""),
                first.stream().limit(SHOWN).toList());
    }
}
