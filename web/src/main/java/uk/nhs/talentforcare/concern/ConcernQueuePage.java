package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.account.ReadersOfConcerns;
import uk.nhs.talentforcare.campaign.ReferenceLists;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;

/** Concerns that wait for somebody, oldest first, and those that are closed. */
@Named
@RequestScoped
public class ConcernQueuePage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private ConcernService concerns;

    @Inject
    private ReferenceLists reference;

    @Inject
    private ReadersOfConcerns readersOfConcerns;

    @Inject
    private Clock clock;

    private List<Line> open = List.of();
    private List<Line> closed = List.of();
    private List<ReadersOfConcerns.Reader> readers = List.of();

    /**
     * One row.
     *
     * @param state where it stands
     * @param style how its tag looks
     * @param next what is to be done by when, in words
     * @param flags what makes it urgent; may be empty
     */
    public record Line(
            long id,
            String reference,
            String state,
            String style,
            String area,
            Instant receivedAt,
            String next,
            String flags) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        List<ConcernLine> found = concerns.open(user.actor());
        Map<String, String> areas = reference.localAreas();
        Instant now = clock.instant();
        open = found.stream().map(line -> line(line, areas, now)).toList();
        closed = concerns.closed(user.actor()).stream()
                .map(line -> line(line, areas, now))
                .toList();
        readers = readersOfConcerns.list(user.actor());
    }

    /** Who else reads what stands here. */
    public List<ReadersOfConcerns.Reader> readers() {
        return readers;
    }

    private static Line line(ConcernLine line, Map<String, String> areas, Instant now) {
        return new Line(
                line.id(),
                line.reference(),
                line.state().label(),
                style(line.state()),
                line.localAreaCode() == null ? "Not known" : areas.getOrDefault(line.localAreaCode(), ""),
                line.receivedAt(),
                next(line, now),
                flags(line));
    }

    private static String next(ConcernLine line, Instant now) {
        if (line.newsSince() != null && line.state() != ConcernState.RECEIVED) {
            return "Read what was added on " + LondonTime.day(line.newsSince());
        }
        return switch (line.state()) {
            case RECEIVED -> {
                String by = LondonTime.day(line.acknowledgeBy().minusSeconds(1));
                yield now.isBefore(line.acknowledgeBy())
                        ? "Acknowledge by " + by
                        : "Late: it was promised by " + by + ". Acknowledge it now";
            }
            case ACKNOWLEDGED -> "Decide: pass it on, or give advice";
            case REFERRED, ADVICE_GIVEN -> "Close it when nothing more is to be done";
            case CLOSED -> "";
        };
    }

    private static String flags(ConcernLine line) {
        return (line.dangerNow() ? "Somebody may be in danger. " : "")
                + (line.underEighteen() == UnderEighteen.YES ? "Told by somebody under 18." : "");
    }

    private static String style(ConcernState state) {
        return switch (state) {
            case RECEIVED -> "nhsuk-tag--red";
            case ACKNOWLEDGED -> "nhsuk-tag--yellow";
            case REFERRED, ADVICE_GIVEN -> "nhsuk-tag--blue";
            case CLOSED -> "nhsuk-tag--grey";
        };
    }

    public List<Line> open() {
        return open;
    }

    public List<Line> closed() {
        return closed;
    }
}
