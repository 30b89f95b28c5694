package uk.nhs.talentforcare.booking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;

/**
 * Puts open talks in order for one ambassador, and says why in one sentence. Every clause of the sentence is a reason
 * that added to the score, and every reason that added is a clause of it.
 */
public final class Matching {

    /** From so many talks in an academic year an ambassador is no longer favoured for having had few. */
    private static final int MANY_TALKS = 3;

    private final MatchWeights weights;

    public Matching(MatchWeights weights) {
        this.weights = weights;
    }

    /**
     * @return the talks that the ambassador can give at one of their times at least, best first
     */
    public List<RankedTalk> rank(Speaker ambassador, Collection<OpenTalk> talks, FreeTime free) {
        return talks.stream()
                .map(talk -> ranked(ambassador, talk, free))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(RankedTalk::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.talk().closesAt())
                        .thenComparing(ranked -> ranked.talk().talkId()))
                .toList();
    }

    /** One talk as it stands in the list; empty if the ambassador cannot give it. */
    public Optional<RankedTalk> ranked(Speaker ambassador, OpenTalk talk, FreeTime free) {
        return ranked(ambassador, talk, free, new Reasons());
    }

    /**
     * One ambassador among those whom a talk is offered to: the same reasons, and besides how few talks they have had.
     *
     * @param talksThisYear talks that they have given or booked this academic year
     */
    public Optional<RankedTalk> offered(Speaker ambassador, OpenTalk talk, FreeTime free, int talksThisYear) {
        Reasons reasons = new Reasons();
        if (talksThisYear == 0) {
            reasons.add(weights.fewTalks(), "you have not given a talk this school year");
        } else if (talksThisYear < MANY_TALKS) {
            reasons.add(
                    weights.fewTalks() * (1 - (double) talksThisYear / MANY_TALKS),
                    "you have given few talks this school year");
        }
        return ranked(ambassador, talk, free, reasons);
    }

    private Optional<RankedTalk> ranked(Speaker ambassador, OpenTalk talk, FreeTime free, Reasons reasons) {
        if (!reaches(ambassador, talk)) {
            return Optional.empty();
        }
        Double miles = talk.point().map(ambassador.point()::milesTo).orElse(null);
        TalkFormat held = held(ambassador, talk);
        int travel = ambassador.travelMinutesFor(held);
        List<OpenTalk.Offered> times = talk.times().stream()
                .filter(offered -> free.fits(offered.time(), travel))
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        roleFamily(ambassador, talk, reasons);
        topics(ambassador, talk, reasons);
        keyStages(ambassador, talk, reasons);
        distance(ambassador, miles, held, reasons);
        availability(talk, times, free.said() ? "you are free" : "your diary is free", reasons);
        if (talk.visitsThisYear() == 0) {
            reasons.add(weights.neverVisited(), "they have had no visit this school year");
        }
        return Optional.of(new RankedTalk(talk, miles, held, times, reasons.score, reasons.sentence()));
    }

    /** Whether the ambassador goes as far as the school, or both can do it online. */
    static boolean reaches(Speaker ambassador, OpenTalk talk) {
        return comes(ambassador, talk)
                || talk.format().online() && ambassador.format().online();
    }

    /** How the talk would be held: in person wherever the ambassador can come, otherwise online. */
    static TalkFormat held(Speaker ambassador, OpenTalk talk) {
        return comes(ambassador, talk) ? TalkFormat.IN_PERSON : TalkFormat.VIRTUAL;
    }

    private static boolean comes(Speaker ambassador, OpenTalk talk) {
        boolean near = talk.point()
                .map(point -> ambassador.point().milesTo(point) <= ambassador.radiusMiles())
                .orElse(false);
        return near && talk.format().inPerson() && ambassador.format().inPerson();
    }

    private void roleFamily(Speaker ambassador, OpenTalk talk, Reasons reasons) {
        if (talk.roleFamilies().contains(ambassador.roleFamily())) {
            reasons.add(weights.roleFamily(), "they ask for your kind of job");
        }
    }

    private void topics(Speaker ambassador, OpenTalk talk, Reasons reasons) {
        Set<Topic> shared = new HashSet<>(talk.topics());
        shared.retainAll(ambassador.topics());
        if (!shared.isEmpty()) {
            reasons.add(
                    weights.topic() * (double) shared.size() / talk.topics().size(),
                    shared.size() == 1
                            ? "it is about a topic of yours"
                            : "it is about " + shared.size() + " topics of yours");
        }
    }

    private void keyStages(Speaker ambassador, OpenTalk talk, Reasons reasons) {
        Set<KeyStage> stages = ambassador.keyStages();
        if (talk.yearGroups().stream().map(YearGroup::keyStage).anyMatch(stages::contains)) {
            reasons.add(weights.keyStage(), "you speak to pupils of that age");
        }
    }

    private void distance(Speaker ambassador, Double miles, TalkFormat held, Reasons reasons) {
        if (held.inPerson()) {
            reasons.add(
                    weights.distance() * (1 - miles / (ambassador.radiusMiles() + 1.0)),
                    "it is " + words(miles) + " from " + ambassador.outwardCode());
        }
    }

    /** @param who "you are free" of somebody who said when, otherwise no more than what the diary knows */
    private void availability(OpenTalk talk, List<OpenTalk.Offered> free, String who, Reasons reasons) {
        int all = talk.times().size();
        String when = all == 1
                ? " then"
                : free.size() == all
                        ? all == 2 ? " at both times" : " at all " + all + " times"
                        : " at " + free.size() + " of its " + all + " times";
        reasons.add(weights.availability() * (double) free.size() / all, who + when);
    }

    /** Such as "less than a mile", "4.3 miles", "25 miles". */
    static String words(double miles) {
        if (miles < 1) {
            return "less than a mile";
        }
        if (miles >= 9.95) {
            return Math.round(miles) + " miles";
        }
        String figure = String.format(Locale.UK, "%.1f", miles).replace(".0", "");
        return figure + (figure.equals("1") ? " mile" : " miles");
    }

    private static final class Reasons {
        private final List<String> clauses = new ArrayList<>();
        private double score;

        void add(double points, String clause) {
            if (points > 0) {
                score += points;
                clauses.add(clause);
            }
        }

        String sentence() {
            if (clauses.isEmpty()) {
                return "It is one of the open requests that you can take.";
            }
            String last = clauses.get(clauses.size() - 1);
            String text = clauses.size() == 1
                    ? last
                    : String.join(", ", clauses.subList(0, clauses.size() - 1)) + " and " + last;
            return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1) + ".";
        }
    }
}
