package uk.nhs.talentforcare.permission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;

/**
 * Everybody who tries a use case: each role, wherever it may be bound, and some people with a part in the story. The
 * things that are tried belong to "here": one school and its local area.
 */
final class Cast {

    static final String VISITOR = "visitor";
    /** Was an administrator with a session; both were taken away. */
    static final String SUSPENDED = "suspended";
    /** Signed in, may do nothing. */
    static final String NOBODY = "nobody";
    /** Holds nearly every role, and has not shown the second factor that they need. */
    static final String WITHOUT_FACTOR = "without second factor";
    /** Has asked to belong to the school, is away, has asked about their data: one of whom everything is. */
    static final String OWNER = "owner";
    /** The ambassador who has booked the talks. */
    static final String BOOKER = "booker";
    /** An ambassador in reach. */
    static final String NEAR = "ambassador near";
    /** An ambassador out of reach. */
    static final String FAR = "ambassador far away";
    /** A national safeguarding lead whom the concern is about. */
    static final String ABOUT = "whom it is about";

    /** What a role is bound to. */
    enum Reach {
        NATION,
        SCHOOL,
        AREA,
        OTHER_SCHOOL,
        OTHER_AREA
    }

    private final Map<String, Actor> people = new LinkedHashMap<>();

    void add(String name, Actor actor) {
        people.put(name, actor);
    }

    Actor get(String name) {
        return people.get(name);
    }

    Set<String> names() {
        return people.keySet();
    }

    /** Those who hold a role, bound to one of these; wherever it is bound if none is given. */
    static Set<String> holders(Role role, Reach... reaches) {
        Set<Reach> wanted = reaches.length == 0 ? EnumSet.allOf(Reach.class) : Set.copyOf(Arrays.asList(reaches));
        return wanted.stream().map(reach -> name(role, reach)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String name(Role role, Reach reach) {
        return role + "@" + reach;
    }

    @SafeVarargs
    static Set<String> these(Set<String>... groups) {
        return Arrays.stream(groups).flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
