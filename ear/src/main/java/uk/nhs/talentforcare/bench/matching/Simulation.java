package uk.nhs.talentforcare.bench.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.bench.matching.World.Asked;
import uk.nhs.talentforcare.bench.matching.World.Giver;
import uk.nhs.talentforcare.booking.FreeTime;
import uk.nhs.talentforcare.booking.MatchWeights;
import uk.nhs.talentforcare.booking.Matching;
import uk.nhs.talentforcare.booking.OfferRounds;
import uk.nhs.talentforcare.booking.OpenTalk;
import uk.nhs.talentforcare.booking.RankedTalk;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * Lives through a school year, day by day, with the matching that the platform uses. People are simple: an ambassador
 * who looks at the list goes down it from the top, reads at most ten and takes the first that appeals; of five letters
 * one makes its reader look at the talk. What appeals is what they know about the talk, in person the nearer the better,
 * never what is good for the campaign. One booking in twenty is given back the next day.
 */
final class Simulation {

    private static final int READ_OF_LIST = 10;
    private static final double READS_ON = 0.8;
    private static final double OPENS_LETTER = 0.2;
    private static final double GIVES_BACK = 0.05;
    private static final int MOST_OFFERS = 300;
    private static final int MOST_CANDIDATES = 400;
    private static final int WEEK = 5;
    private static final int MOST_A_WEEK = 2;

    private final World world;
    private final Policy policy;
    private final Matching matching;
    private final Random random;
    private final Grid<Integer> open = new Grid<>();
    private final Grid<Integer> givers = new Grid<>();
    private final Map<Integer, List<Integer>> rounds = new TreeMap<>();
    private final Map<Integer, List<Integer>> closing = new TreeMap<>();
    private final Map<Integer, List<Integer>> givenBack = new TreeMap<>();
    private final boolean[] isOpen;
    private final boolean[] everMet;
    private final int[] roundsDone;
    private final int[] visitsOfSchool;
    private final int[] talksOfGiver;
    private final int[][] talksOfTerm;
    private final List<Set<LocalDate>> busy = new ArrayList<>();
    private final List<List<Integer>> lettersOf = new ArrayList<>();
    private final List<Set<Integer>> writtenTo = new ArrayList<>();
    private int letters;
    private int booked;
    private double miles;
    private int inPerson;
    private long waited;

    Simulation(World world, Policy policy, MatchWeights weights, long seed) {
        this.world = world;
        this.policy = policy;
        this.matching = new Matching(weights);
        this.random = new Random(seed);
        int requests = world.requests().size();
        isOpen = new boolean[requests];
        everMet = new boolean[requests];
        roundsDone = new int[requests];
        visitsOfSchool = new int[world.schools().size()];
        talksOfGiver = new int[world.givers().size()];
        talksOfTerm = new int[world.givers().size()][3];
        world.requests().forEach(request -> writtenTo.add(new HashSet<>()));
        for (Giver giver : world.givers()) {
            busy.add(new HashSet<>());
            lettersOf.add(new ArrayList<>());
            givers.add(giver.speaker().point(), (int) giver.speaker().ambassadorId());
        }
    }

    Outcome run() {
        int next = 0;
        for (int day = 0; day < world.days().size(); day++) {
            for (; next < world.requests().size() && world.requests().get(next).asked() == day; next++) {
                opens(next, day);
                closing.computeIfAbsent(world.requests().get(next).closes(), key -> new ArrayList<>())
                        .add(next);
            }
            for (int request : givenBack.getOrDefault(day, List.of())) {
                if (world.requests().get(request).closes() >= day) {
                    opens(request, day);
                }
            }
            write(day);
            look(day);
            closing.getOrDefault(day, List.of()).forEach(this::closes);
        }
        return outcome();
    }

    private void opens(int request, int day) {
        isOpen[request] = true;
        roundsDone[request] = 0;
        writtenTo.get(request).clear();
        open.add(place(request), request);
        rounds.computeIfAbsent(day, key -> new ArrayList<>()).add(request);
    }

    private void closes(int request) {
        if (isOpen[request]) {
            isOpen[request] = false;
            open.remove(place(request), request);
        }
    }

    private GeoPoint place(int request) {
        return world.requests().get(request).offer().point().orElseThrow();
    }

    /** A round of letters for each request that is due one. */
    private void write(int day) {
        if (policy.letters() == Policy.Letters.NONE) {
            return;
        }
        for (int request : rounds.getOrDefault(day, List.of())) {
            if (!isOpen[request]) {
                continue;
            }
            chosen(request, day).forEach(giver -> letter(giver, request, day));
            roundsDone[request]++;
            if (roundsDone[request] < OfferRounds.MOST) {
                rounds.computeIfAbsent(day + OfferRounds.DAYS_BETWEEN, key -> new ArrayList<>())
                        .add(request);
            }
        }
    }

    private List<Integer> chosen(int request, int day) {
        OpenTalk talk = asNow(request);
        record Near(int giver, double miles) {}
        GeoPoint school = place(request);
        Stream<Integer> nearest = givers.near(school, 30).stream()
                .filter(giver -> !writtenTo.get(request).contains(giver))
                .filter(giver -> lettersOf.get(giver).stream()
                                .filter(sent -> sent > day - WEEK)
                                .count()
                        < MOST_A_WEEK)
                .map(giver -> new Near(giver, speaker(giver).speaker().point().milesTo(school)))
                .sorted(Comparator.comparingDouble(Near::miles))
                .limit(MOST_CANDIDATES)
                .map(Near::giver);
        int many = OfferRounds.size(roundsDone[request]);
        if (policy.letters() == Policy.Letters.NEAREST) {
            return nearest.filter(giver -> matching.ranked(speaker(giver).speaker(), talk, free(giver))
                            .isPresent())
                    .limit(many)
                    .toList();
        }
        record Match(int giver, double score) {}
        return nearest.flatMap(giver -> matching
                        .offered(speaker(giver).speaker(), talk, free(giver), talksOfGiver[giver])
                        .map(ranked -> new Match(giver, ranked.score()))
                        .stream())
                .sorted(Comparator.comparingDouble((Match match) -> -match.score())
                        .thenComparingInt(Match::giver))
                .limit(many)
                .map(Match::giver)
                .toList();
    }

    private void letter(int giver, int request, int day) {
        letters++;
        lettersOf.get(giver).add(day);
        writtenTo.get(request).add(giver);
        if (isOpen[request] && random.nextDouble() < OPENS_LETTER && hasRoom(giver, day)) {
            matching.ranked(speaker(giver).speaker(), asNow(request), free(giver))
                    .filter(ranked -> appeals(speaker(giver), ranked))
                    .ifPresent(ranked -> book(giver, request, ranked, day));
        }
    }

    private void look(int day) {
        for (Giver giver : world.givers()) {
            int number = (int) giver.speaker().ambassadorId();
            if (random.nextDouble() < giver.visits() && hasRoom(number, day)) {
                visit(giver, number, day);
            }
        }
    }

    private void visit(Giver giver, int number, int day) {
        Stream<OpenTalk> inReach = open
                .near(giver.speaker().point(), giver.speaker().radiusMiles())
                .stream()
                .sorted()
                .limit(MOST_OFFERS)
                .map(this::asNow);
        List<RankedTalk> list = policy.ranked()
                ? matching.rank(giver.speaker(), inReach.toList(), free(number))
                : inReach.flatMap(talk -> matching.ranked(giver.speaker(), talk, free(number)).stream())
                        .limit(READ_OF_LIST)
                        .toList();
        for (RankedTalk talk : list.subList(0, Math.min(READ_OF_LIST, list.size()))) {
            if (appeals(giver, talk)) {
                book(number, (int) talk.talk().talkId(), talk, day);
                return;
            }
            if (random.nextDouble() > READS_ON) {
                return;
            }
        }
    }

    private boolean appeals(Giver giver, RankedTalk ranked) {
        OpenTalk talk = ranked.talk();
        double chance = 0.06;
        if (talk.roleFamilies().contains(giver.speaker().roleFamily())) {
            chance += 0.12;
        }
        if (talk.topics().stream().anyMatch(giver.speaker().topics()::contains)) {
            chance += 0.08;
        }
        if (talk.yearGroups().stream()
                .anyMatch(year -> giver.speaker().keyStages().contains(year.keyStage()))) {
            chance += 0.08;
        }
        if (ranked.held() == TalkFormat.VIRTUAL) {
            chance += 0.08;
        } else {
            chance += 0.16 * (1 - ranked.miles() / (giver.speaker().radiusMiles() + 1.0));
        }
        return random.nextDouble() < chance;
    }

    private void book(int giver, int request, RankedTalk ranked, int day) {
        Asked asked = world.requests().get(request);
        closes(request);
        LocalDate on = ranked.freeTimes().get(0).time().wallStart().toLocalDate();
        if (random.nextDouble() < GIVES_BACK) {
            givenBack.computeIfAbsent(day + 1, key -> new ArrayList<>()).add(request);
            return;
        }
        everMet[request] = true;
        booked++;
        waited += day - asked.asked();
        busy.get(giver).add(on);
        talksOfGiver[giver]++;
        talksOfTerm[giver][SimulatedYear.term(on)]++;
        visitsOfSchool[asked.school()]++;
        if (ranked.held().inPerson()) {
            inPerson++;
            miles += ranked.miles();
        }
    }

    private boolean hasRoom(int giver, int day) {
        return talksOfTerm[giver][SimulatedYear.term(world.days().get(day))]
                < speaker(giver).mostATerm();
    }

    private FreeTime free(int giver) {
        int weekdays = speaker(giver).freeDays();
        Set<LocalDate> taken = busy.get(giver);
        return (time, travel) -> {
            LocalDate day = time.startsAt().atZone(ZoneOffset.UTC).toLocalDate();
            return (weekdays & 1 << day.getDayOfWeek().ordinal()) != 0 && !taken.contains(day);
        };
    }

    private Giver speaker(int giver) {
        return world.givers().get(giver);
    }

    /** The talk with the visits that its school has had by now. */
    private OpenTalk asNow(int request) {
        Asked asked = world.requests().get(request);
        OpenTalk talk = asked.offer();
        int visits = visitsOfSchool[asked.school()];
        return visits == talk.visitsThisYear()
                ? talk
                : new OpenTalk(
                        talk.talkId(),
                        talk.title(),
                        talk.purpose(),
                        talk.organisationId(),
                        talk.school(),
                        talk.town(),
                        Optional.of(place(request)),
                        talk.format(),
                        talk.pupils(),
                        talk.closesAt(),
                        talk.topics(),
                        talk.roleFamilies(),
                        talk.yearGroups(),
                        visits,
                        talk.times());
    }

    private Outcome outcome() {
        int[] ofAskers = world.requests().stream()
                .mapToInt(Asked::school)
                .distinct()
                .map(school -> visitsOfSchool[school])
                .toArray();
        long reached =
                java.util.Arrays.stream(ofAskers).filter(visits -> visits > 0).count();
        int[] used =
                java.util.Arrays.stream(talksOfGiver).filter(talks -> talks > 0).toArray();
        int met = 0;
        for (boolean one : everMet) {
            met += one ? 1 : 0;
        }
        return new Outcome(
                (double) met / everMet.length,
                (double) reached / ofAskers.length,
                Outcome.gini(ofAskers),
                Outcome.gini(used),
                (double) used.length / talksOfGiver.length,
                miles / Math.max(1, inPerson),
                (double) waited / Math.max(1, booked),
                (double) letters / Math.max(1, booked));
    }
}
