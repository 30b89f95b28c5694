package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * How a case study is quoted in somebody's paper or report.
 *
 * @param organisation its author
 * @param published the day on which it went on the site
 * @param address its full address
 * @param read the day on which it was read
 */
record Citation(
        String slug,
        String title,
        String organisation,
        LocalDate published,
        String address,
        String summary,
        LocalDate read) {

    private static final String PUBLISHER = "Talent for Care";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.UK);
    private static final String LINE = "\r\n";

    static Citation of(CaseStudyDetail.Facts facts, String address, LocalDate read) {
        return new Citation(
                facts.slug(),
                facts.title(),
                facts.organisation(),
                LondonTime.today(facts.publishedAt()),
                address,
                facts.summary(),
                read);
    }

    /** What stands before the title in Harvard style (Cite Them Right): author and year. */
    String author() {
        return organisation + " (" + published.getYear() + ") ";
    }

    /** What stands after the title in Harvard style. */
    String source() {
        return ". " + PUBLISHER + ". Available at: " + address + " (Accessed: " + DAY.format(read) + ").";
    }

    /** The whole in Harvard style, as plain text. */
    String harvard() {
        return author() + title + source();
    }

    /** For reference managers: a web page in RIS (tags of 2011). */
    String ris() {
        return tag("TY", "ELEC")
                + tag("AU", organisation)
                + tag("PY", String.valueOf(published.getYear()))
                + tag("DA", SLASHES.format(published))
                + tag("TI", title)
                + tag("PB", PUBLISHER)
                + tag("AB", summary)
                + tag("UR", address)
                + tag("Y2", SLASHES.format(read))
                + "ER  - " + LINE;
    }

    /** For LaTeX: an entry of BibLaTeX. */
    String bibtex() {
        return "@online{" + slug + ",\n"
                + field("author", "{" + escaped(organisation) + "}")
                + field("title", "{" + escaped(title) + "}")
                + field("year", String.valueOf(published.getYear()))
                + field("organization", PUBLISHER)
                + field("url", address)
                + field("urldate", read.toString())
                + "}\n";
    }

    private static String tag(String name, String value) {
        return name + "  - " + value.replaceAll("\\s+", " ").strip() + LINE;
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "},\n";
    }

    /** Letters that mean something to TeX, as text; braces are left out, because they would open a group. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("[{}]", "")
                .replace("\\", " ")
                .replaceAll("([&%$#_])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }
}
