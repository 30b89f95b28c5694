package uk.nhs.talentforcare.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.shared.CsvCell;
import uk.nhs.talentforcare.shared.LondonTime;

/** Case studies as a CSV file (RFC 4180), one a row, safe to open in a spreadsheet. */
final class StudiesCsv {

    private static final String HEADER = "title,organisation,local area,setting,pillar,intentions,role families,"
            + "how far it has come,evidence,started,published,last reviewed,adopted by,summary,address\r\n";

    private final String site;
    private final Map<String, String> pillars;

    /**
     * @param site the public address, without a slash at the end
     * @param pillars the words for each code
     */
    StudiesCsv(String site, Map<String, String> pillars) {
        this.site = site;
        this.pillars = pillars;
    }

    String of(List<Hit> hits) {
        return HEADER + hits.stream().map(hit -> row(hit.stored())).collect(Collectors.joining());
    }

    private String row(Map<String, String> study) {
        String pillar = text(study, "pillar");
        return Stream.of(
                                text(study, "title"),
                                text(study, "organisation"),
                                text(study, "area"),
                                text(study, "setting"),
                                pillars.getOrDefault(pillar, pillar),
                                text(study, "intentions"),
                                text(study, "roles"),
                                text(study, "maturity"),
                                text(study, "evidence"),
                                text(study, "started"),
                                day(study, "published"),
                                day(study, "reviewed"),
                                text(study, SearchRequest.ADOPTED),
                                text(study, "summary"),
                                site + "/case-studies/" + text(study, "slug"))
                        .map(CsvCell::of)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String text(Map<String, String> study, String name) {
        return study.getOrDefault(name, "");
    }

    private static String day(Map<String, String> study, String name) {
        String instant = text(study, name);
        return instant.isEmpty() ? "" : LondonTime.today(Instant.parse(instant)).toString();
    }
}
