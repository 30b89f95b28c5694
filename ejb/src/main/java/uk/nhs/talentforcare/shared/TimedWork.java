package uk.nhs.talentforcare.shared;

import java.time.Duration;
import java.util.Locale;

/** Everything that the platform does by itself, and for how long it may not have succeeded before somebody should look. */
public enum TimedWork {
    TALKS(Duration.ofMinutes(11)),
    REMINDERS_WATCHED(Duration.ofMinutes(35)),
    /** It rests at night. */
    WAITING(Duration.ofHours(10)),
    /** It rests at night. */
    AMBASSADORS(Duration.ofHours(12)),
    OUTBOX(Duration.ofMinutes(2)),
    SEARCH_CHANGES(Duration.ofMinutes(2)),
    SEARCH_SYNONYMS(Duration.ofMinutes(2)),
    SEARCH_FILES(Duration.ofMinutes(2)),
    SEARCH_CHECKED(Duration.ofMinutes(35)),
    SEARCH_CHANGES_FORGOTTEN(Nightly.SILENCE),
    MATERIAL_LISTING(Duration.ofMinutes(5)),
    DOWNLOAD_COUNTS(Duration.ofMinutes(2)),
    IMPORTS(Duration.ofMinutes(2)),
    IMPORT_SUCCESSIONS(Nightly.SILENCE),
    IMPORT_FILES_FORGOTTEN(Nightly.SILENCE),
    OPPORTUNITIES_ENDED(Hourly.SILENCE),
    CASE_STUDIES_TO_REVIEW(Nightly.SILENCE),
    CASE_STUDIES_PUBLISHED(Duration.ofMinutes(5)),
    ADOPTIONS_TOLD(Nightly.SILENCE),
    SAVED_SEARCHES(Duration.ofMinutes(25)),
    RETENTION(Nightly.SILENCE),
    SIGN_UPS_FORGOTTEN(Hourly.SILENCE),
    GUESSES_FORGOTTEN(Hourly.SILENCE),
    CONCERN_ATTEMPTS_FORGOTTEN(Hourly.SILENCE),
    PROVIDER_VISITS_FORGOTTEN(Duration.ofMinutes(35)),
    KEPT_FORMS_FORGOTTEN(Duration.ofMinutes(25));

    private static final class Hourly {
        private static final Duration SILENCE = Duration.ofMinutes(130);
    }

    private static final class Nightly {
        private static final Duration SILENCE = Duration.ofHours(49);
    }

    private final Duration silence;

    TimedWork(Duration silence) {
        this.silence = silence;
    }

    /** The longest time without a success that is nothing to worry about: two turns and a little. */
    public Duration silence() {
        return silence;
    }

    /** As figures and logs call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
