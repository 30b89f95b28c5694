package uk.nhs.talentforcare.bench.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.OpenTalk;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * A made-up country of the size of England: some large towns and many small; schools of which some ask often and a third
 * never; ambassadors of whom most look in rarely. The same seed gives the same world, so that ways of matching meet the
 * same requests.
 */
final class World {

    private static final List<String> FAMILIES = List.of(
            "clinical-support",
            "administration-and-reception",
            "estates-facilities-and-portering",
            "allied-health-support",
            "scientific-and-technical-support",
            "pharmacy-support",
            "maternity-support",
            "it-and-informatics",
            "social-care",
            "housekeeping-and-catering",
            "ambulance",
            "finance",
            "dental-support",
            "public-health");

    private static final int TOWNS = 120;
    private static final int[] REACHES = {5, 10, 10, 15, 15, 20, 30};
    private static final double MILES_A_DEGREE = 69.0;

    /** Somebody who gives talks. @param visits looks at the list a school day @param freeDays a bit each weekday */
    record Giver(Speaker speaker, double visits, int mostATerm, int freeDays) {}

    /** A request. @param asked number of the school day on which it came @param closes number of its last day */
    record Asked(int number, int school, int asked, int closes, OpenTalk offer) {}

    private final Random random;
    private final List<GeoPoint> towns = new ArrayList<>();
    private final List<LocalDate> days = SimulatedYear.days();
    private double[] townShare;

    private final List<GeoPoint> schools = new ArrayList<>();
    private final List<Giver> givers = new ArrayList<>();
    private final List<Asked> requests = new ArrayList<>();

    World(int schoolCount, int giverCount, int requestCount, long seed) {
        random = new Random(seed);
        foundTowns();
        for (int i = 0; i < schoolCount; i++) {
            schools.add(somewhere());
        }
        for (int i = 0; i < giverCount; i++) {
            givers.add(giver(i));
        }
        ask(requestCount);
    }

    List<GeoPoint> schools() {
        return schools;
    }

    List<Giver> givers() {
        return givers;
    }

    /** In the order in which they come. */
    List<Asked> requests() {
        return requests;
    }

    List<LocalDate> days() {
        return days;
    }

    private void foundTowns() {
        for (int i = 0; i < TOWNS; i++) {
            towns.add(new GeoPoint(50.6 + 4.2 * random.nextDouble(), -3.0 + 3.2 * random.nextDouble()));
        }
        townShare = shares(TOWNS, 0.9);
    }

    /** Cumulative shares that vary as sizes of towns do. */
    private double[] shares(int many, double spread) {
        double[] cumulative = new double[many];
        double sum = 0;
        for (int i = 0; i < many; i++) {
            sum += Math.exp(spread * random.nextGaussian());
            cumulative[i] = sum;
        }
        for (int i = 0; i < many; i++) {
            cumulative[i] /= sum;
        }
        return cumulative;
    }

    private int drawn(double[] cumulative) {
        int found = java.util.Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found);
    }

    /** Most live in a town, some in the country around it. */
    private GeoPoint somewhere() {
        GeoPoint town = towns.get(drawn(townShare));
        double miles = random.nextDouble() < 0.65 ? 2.5 : 10;
        double north = random.nextGaussian() * miles / MILES_A_DEGREE;
        double east = random.nextGaussian() * miles / (MILES_A_DEGREE * Math.cos(Math.toRadians(town.latitude())));
        return new GeoPoint(town.latitude() + north, town.longitude() + east);
    }

    private Giver giver(int number) {
        Set<Topic> topics = some(Topic.class, 3);
        Set<KeyStage> stages = some(KeyStage.class, 3);
        double formatDraw = random.nextDouble();
        TalkFormat format =
                formatDraw < 0.5 ? TalkFormat.IN_PERSON : formatDraw < 0.92 ? TalkFormat.EITHER : TalkFormat.VIRTUAL;
        Speaker speaker = new Speaker(
                number,
                family(),
                format,
                "AB1",
                somewhere(),
                REACHES[random.nextInt(REACHES.length)],
                30,
                topics,
                stages);
        // half look in less than once in two terms, a few every week
        double visits = Math.min(0.5, Math.exp(Math.log(1 / 130.0) + random.nextGaussian()));
        double termDraw = random.nextDouble();
        int most = termDraw < 0.4 ? 1 : termDraw < 0.7 ? 2 : termDraw < 0.9 ? 4 : 8;
        int freeDays = 0;
        for (int weekday = 0; weekday < 5; weekday++) {
            freeDays |= random.nextDouble() < 0.5 ? 1 << weekday : 0;
        }
        return new Giver(speaker, visits, most, freeDays);
    }

    /** More of the clinical families than of the others, as in the workforce. */
    private String family() {
        return FAMILIES.get((int) (FAMILIES.size() * Math.pow(random.nextDouble(), 2)));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, int most) {
        E[] all = type.getEnumConstants();
        Set<E> chosen = EnumSet.noneOf(type);
        int many = 1 + random.nextInt(most);
        for (int i = 0; i < many; i++) {
            chosen.add(all[random.nextInt(all.length)]);
        }
        return chosen;
    }

    private void ask(int many) {
        double[] rates = new double[schools.size()];
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += random.nextDouble() < 0.33 ? 0 : Math.exp(1.2 * random.nextGaussian());
            rates[i] = sum;
        }
        for (int i = 0; i < rates.length; i++) {
            rates[i] /= sum;
        }
        int lastDay = days.size() - 35;
        int[] asked = new int[many];
        for (int i = 0; i < many; i++) {
            asked[i] = random.nextInt(lastDay);
        }
        java.util.Arrays.sort(asked);
        for (int i = 0; i < many; i++) {
            requests.add(request(i, drawn(rates), asked[i]));
        }
    }

    private Asked request(int number, int school, int asked) {
        int first = asked + 13 + random.nextInt(18);
        TreeSet<Integer> onDays = new TreeSet<>(Set.of(first));
        int times = 1 + random.nextInt(4);
        for (int i = 1; i < times; i++) {
            onDays.add(Math.min(days.size() - 1, first + random.nextInt(10)));
        }
        List<OpenTalk.Offered> offered = new ArrayList<>();
        onDays.forEach(day -> offered.add(new OpenTalk.Offered(
                offered.size() + 1L, new TalkTime(at(days.get(day), 9 + random.nextInt(6)), 60))));
        offered.sort(Comparator.comparing(OpenTalk.Offered::time));
        double formatDraw = random.nextDouble();
        TalkFormat format =
                formatDraw < 0.65 ? TalkFormat.IN_PERSON : formatDraw < 0.95 ? TalkFormat.EITHER : TalkFormat.VIRTUAL;
        Set<String> families = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            families.add(FAMILIES.get(random.nextInt(FAMILIES.size())));
        }
        int closes = first - 10;
        YearGroup[] years = YearGroup.values();
        OpenTalk offer = new OpenTalk(
                number,
                "Talk",
                "",
                school,
                "School " + school,
                "",
                Optional.of(schools.get(school)),
                format,
                60,
                at(days.get(closes), 18),
                random.nextDouble() < 0.5 ? Set.of() : some(Topic.class, 2),
                families,
                Set.of(years[random.nextInt(years.length)]),
                0,
                offered);
        return new Asked(number, school, asked, closes, offer);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }
}
