package uk.nhs.talentforcare.casestudy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** An editor reads one case study, comments, and decides. */
@Named
@RequestScoped
public class ReviewPage {

    private static final String QUEUE = "/workspace/case-studies";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int MORNING = 7;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private ReviewDesk desk;

    @Inject
    private Reviewing reviewing;

    @Inject
    private PublishedEditing editing;

    @Inject
    private ReviewFilesPart files;

    @Inject
    private StudyTruth truth;

    private ReviewView review;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        if (form.posted() && act(id.getAsLong())) {
            return;
        }
        review = desk.view(user.actor(), id.getAsLong());
        if (!notice.isEmpty() && notice.equals(review.missing())) {
            // nobody has changed anything: something is still to be done
            form.reject("criteria", notice);
            notice = "";
        }
        files.load(review.id());
        form.fill("criteria", review.met().stream().map(Enum::name).toArray(String[]::new));
        form.fill("evidence", review.evidence() == null ? "" : review.evidence().name());
        review.lines().forEach(line -> form.fill("comment-" + line.code(), line.comment()));
    }

    private boolean act(long id) {
        String here = QUEUE + "/" + id;
        try {
            return switch (form.action()) {
                case "start" -> {
                    reviewing.start(user.actor(), id);
                    yield done(here, "It is yours to read now.");
                }
                case "back" -> {
                    note(id);
                    reviewing.handBack(user.actor(), id);
                    yield done(QUEUE, "It waits for all editors again.");
                }
                case "keep" -> {
                    note(id);
                    yield done(here, "Kept.");
                }
                case "changes" -> {
                    note(id);
                    reviewing.requestChanges(user.actor(), id, form.prose("words"));
                    yield done(QUEUE, "We have asked its author for changes.");
                }
                case "decline" -> {
                    note(id);
                    reviewing.decline(user.actor(), id, reason(), form.prose("declineWords"));
                    yield done(QUEUE, "It is declined. We have told its author why.");
                }
                case "ask" -> {
                    note(id);
                    reviewing.askAuthority(user.actor(), id);
                    yield done(here, "We have asked the organisation again.");
                }
                case "publish" -> {
                    note(id);
                    reviewing.publish(user.actor(), id);
                    yield done(here, "It is on the site. We have told its author.");
                }
                case "schedule" -> {
                    note(id);
                    reviewing.schedule(user.actor(), id, day());
                    yield done(here, "It goes on the site on that day, at 7am.");
                }
                case "unschedule" -> {
                    reviewing.unschedule(user.actor(), id);
                    yield done(here, "It is with you again.");
                }
                case "unpublish" -> {
                    editing.unpublish(user.actor(), id, form.text("because"));
                    yield done(here, "It is off the site. Its address says why.");
                }
                case "true" -> {
                    truth.confirm(user.actor(), id);
                    yield done(here, "It counts as reviewed today.");
                }
                case "restore" -> {
                    String number = form.text("number");
                    if (!number.matches("[1-9][0-9]{0,5}")) {
                        throw new Invalid("number", "Choose a version");
                    }
                    editing.restore(user.actor(), id, Integer.parseInt(number));
                    yield done(here, "That version is on the site again, as a new one.");
                }
                default -> {
                    if (files.removes(form.action())) {
                        note(id);
                    }
                    Optional<String> said = files.act(id, form.action());
                    yield said.isPresent() && done(here + "#files", said.get());
                }
            };
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private void note(long id) {
        Map<String, String> comments = new HashMap<>();
        for (StudyField field : StudyField.values()) {
            comments.put(field.code(), form.prose("comment-" + field.code()));
        }
        files.note(id);
        List<String> ticked = form.texts("criteria");
        Set<StudyCriterion> met = Arrays.stream(StudyCriterion.values())
                .filter(criterion -> ticked.contains(criterion.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StudyCriterion.class)));
        EvidenceStrength evidence = Arrays.stream(EvidenceStrength.values())
                .filter(strength -> strength.name().equals(form.text("evidence")))
                .findFirst()
                .orElse(null);
        reviewing.note(user.actor(), id, comments, met, evidence);
    }

    private Instant day() {
        try {
            return LocalDate.parse(form.text("day"), TYPED)
                    .atTime(MORNING, 0)
                    .atZone(LondonTime.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private NotPublishedBecause reason() {
        return Arrays.stream(NotPublishedBecause.values())
                .filter(reason -> reason.name().equals(form.text("reason")))
                .findFirst()
                .orElse(null);
    }

    private boolean done(String where, String message) {
        pages.redirect(where, message);
        return true;
    }

    public ReviewView review() {
        return review;
    }

    public String notice() {
        return notice;
    }

    public List<Option> criteria() {
        return Arrays.stream(StudyCriterion.values())
                .map(criterion -> new Option(criterion.name(), criterion.label(), criterion.meaning()))
                .toList();
    }

    public List<Option> strengths() {
        return Arrays.stream(EvidenceStrength.values())
                .map(strength -> new Option(strength.name(), strength.label(), strength.meaning()))
                .toList();
    }

    public List<Option> reasons() {
        return Arrays.stream(NotPublishedBecause.values())
                .map(reason -> new Option(reason.name(), reason.label(), reason.advice()))
                .toList();
    }
}
