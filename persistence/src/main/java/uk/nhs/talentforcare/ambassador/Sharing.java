package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.Map;

/** Who sees which part of an ambassador's profile. Until they choose, schools do, and nobody sees the surname. */
@Embeddable
public class Sharing {

    @Enumerated(EnumType.STRING)
    @Column(name = "share_photograph")
    private SharedWith photograph = SharedWith.SCHOOLS;

    @Enumerated(EnumType.STRING)
    @Column(name = "share_surname")
    private SharedWith surname = SharedWith.NOBODY;

    @Enumerated(EnumType.STRING)
    @Column(name = "share_employer")
    private SharedWith employer = SharedWith.SCHOOLS;

    @Enumerated(EnumType.STRING)
    @Column(name = "share_route_in")
    private SharedWith routeIn = SharedWith.SCHOOLS;

    @Enumerated(EnumType.STRING)
    @Column(name = "share_story")
    private SharedWith story = SharedWith.SCHOOLS;

    @Enumerated(EnumType.STRING)
    @Column(name = "share_languages")
    private SharedWith languages = SharedWith.SCHOOLS;

    protected Sharing() {}

    /** What holds until somebody chooses. */
    public static Sharing usual() {
        return new Sharing();
    }

    /** What somebody has chosen; what is not among the choices is as usual. */
    public static Sharing of(Map<SharedField, SharedWith> choices) {
        Sharing usual = usual();
        Sharing chosen = new Sharing();
        chosen.photograph = choices.getOrDefault(SharedField.PHOTOGRAPH, usual.photograph);
        chosen.surname = choices.getOrDefault(SharedField.SURNAME, usual.surname);
        chosen.employer = choices.getOrDefault(SharedField.EMPLOYER, usual.employer);
        chosen.routeIn = choices.getOrDefault(SharedField.ROUTE_IN, usual.routeIn);
        chosen.story = choices.getOrDefault(SharedField.STORY, usual.story);
        chosen.languages = choices.getOrDefault(SharedField.LANGUAGES, usual.languages);
        return chosen;
    }

    /** With whom a part is shared. */
    public SharedWith with(SharedField field) {
        return switch (field) {
            case PHOTOGRAPH -> photograph;
            case SURNAME -> surname;
            case EMPLOYER -> employer;
            case ROUTE_IN -> routeIn;
            case STORY -> story;
            case LANGUAGES -> languages;
        };
    }

    /** Whether somebody sees a part. @param viewer as in {@link SharedWith#reaches} */
    public boolean shows(SharedField field, SharedWith viewer) {
        return with(field).reaches(viewer);
    }

    /** Every part and with whom it is shared. */
    public Map<SharedField, SharedWith> choices() {
        Map<SharedField, SharedWith> all = new EnumMap<>(SharedField.class);
        for (SharedField field : SharedField.values()) {
            all.put(field, with(field));
        }
        return all;
    }
}
