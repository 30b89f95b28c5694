package uk.nhs.talentforcare.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.booking.TypedDay;
import uk.nhs.talentforcare.campaign.HolidayDesk.Wanted;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * Reads holidays, one a line: "26 October 2026 to 30 October 2026, Half term", or the columns of a spreadsheet or CSV
 * file in the order first day, last day, name.
 */
final class HolidayLines {

    private static final Pattern SPAN = Pattern.compile("(.+?)\\s+(?:to|until|[-–])\\s+(.+?)\\s*[,;\\t]\\s*(.+)");
    private static final Pattern COLUMNS =
            Pattern.compile("\"?([^,;\\t\"]+)\"?[,;\\t]\\s*\"?([^,;\\t\"]+)\"?[,;\\t]\\s*(.+)");

    private HolidayLines() {}

    /** @throws Invalid naming each line that cannot be read, and how to put it right */
    static List<Wanted> read(String typed) {
        List<Wanted> wanted = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        String[] lines = typed.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            Optional<Wanted> one = line(lines[i].strip());
            if (one.isPresent()) {
                wanted.add(one.get());
            } else {
                wrong.add(i + 1);
            }
        }
        if (!wrong.isEmpty()) {
            String which = wrong.size() == 1
                    ? "Line " + wrong.get(0) + " is"
                    : "Lines "
                            + String.join(
                                    ", ",
                                    wrong.stream()
                                            .limit(10)
                                            .map(String::valueOf)
                                            .toList()) + " are";
            throw new Invalid("lines", which + " not like this: 26 October 2026 to 30 October 2026, Half term");
        }
        return wanted;
    }

    private static Optional<Wanted> line(String line) {
        for (Pattern pattern : List.of(SPAN, COLUMNS)) {
            Matcher found = pattern.matcher(line);
            if (found.matches()) {
                Optional<LocalDate> first = TypedDay.day(found.group(1));
                Optional<LocalDate> last = TypedDay.day(found.group(2));
                String name = found.group(3).replaceAll("^\"|\"$", "").strip();
                if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get()) && !name.isEmpty()) {
                    return Optional.of(new Wanted(first.get(), last.get(), name));
                }
            }
        }
        return Optional.empty();
    }
}
