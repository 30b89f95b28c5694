package uk.nhs.talentforcare.campaign;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.nhs.talentforcare.place.LocalArea;

/**
 * The words behind the codes, for pages that show them many times a second: read again once a minute, so that what an
 * administrator changes is seen everywhere soon.
 */
@ApplicationScoped
public class ReferenceLists {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    private ReferenceRepository reference;

    @Inject
    private Clock clock;

    private volatile Lists lists;

    /**
     * All lists, each in the order in which people see it.
     *
     * @param roleFamilies names by code
     * @param localAreas names by code
     * @param audiences names by code
     * @param intentions titles by number ("1" to "10")
     * @param offeredLocalAreas names by code of those that are not retired
     */
    public record Lists(
            Map<String, String> roleFamilies,
            Map<String, String> localAreas,
            Map<String, String> audiences,
            Map<String, String> intentions,
            Map<String, String> offeredLocalAreas,
            Instant read) {}

    /** Forgets what is known: an administrator has changed it, here. Comes before whoever follows a change to the indexes. */
    void changed(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(Interceptor.Priority.APPLICATION - 100)
                    ReferenceChanged change) {
        lists = null;
    }

    /** Names of the local areas that are offered, by code. */
    public Map<String, String> offeredLocalAreas() {
        return lists().offeredLocalAreas();
    }

    /** Names of the role families by code. */
    public Map<String, String> roleFamilies() {
        return lists().roleFamilies();
    }

    /** Names of the local areas by code. */
    public Map<String, String> localAreas() {
        return lists().localAreas();
    }

    /** Names of the audiences by code. */
    public Map<String, String> audiences() {
        return lists().audiences();
    }

    /** Titles of the strategic intentions by number, written as text. */
    public Map<String, String> intentions() {
        return lists().intentions();
    }

    private Lists lists() {
        Lists known = lists;
        Instant now = clock.instant();
        if (known == null || now.isAfter(known.read().plus(KEPT))) {
            known = new Lists(
                    names(reference.roleFamilies(), RoleFamily::code, RoleFamily::name),
                    names(reference.localAreas(), LocalArea::code, LocalArea::name),
                    names(reference.audiences(), Audience::code, Audience::name),
                    names(
                            reference.intentions(),
                            intention -> String.valueOf(intention.number()),
                            StrategicIntention::title),
                    names(
                            reference.localAreas().stream()
                                    .filter(area -> !area.retired())
                                    .toList(),
                            LocalArea::code,
                            LocalArea::name),
                    now);
            lists = known;
        }
        return known;
    }

    private static <T> Map<String, String> names(List<T> rows, Function<T, String> code, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(code.apply(row), name.apply(row)));
        return Collections.unmodifiableMap(names);
    }
}
