package uk.nhs.talentforcare.casestudy;

import uk.nhs.talentforcare.toolkit.MediaTypes;

/**
 * A picture or an attachment as whoever works on the manuscript sees it.
 *
 * @param number its place within its kind, from 1
 * @param people {@code null} until it is said
 * @param comment what an editor says about it, empty for nothing
 * @param advice what would make it better, empty if nothing would
 */
public record StudyFileView(
        StudyFileShown shown, int number, PeopleShown people, String holder, String comment, String advice) {

    static StudyFileView of(StudyFile file, int number) {
        StudyFileShown shown = file.shown();
        String advice = shown.picture() ? AlternativeHints.of(file.alternative(), file.caption()) : "";
        return new StudyFileView(
                shown, number, file.people().orElse(null), file.consentHolder(), file.comment(), advice);
    }

    public long id() {
        return shown.id();
    }

    /** What it is called while people talk about it. */
    public String name() {
        return name(shown.kind(), number);
    }

    static String name(StudyFileKind kind, int number) {
        return (kind == StudyFileKind.PICTURE ? "Picture " : "File ") + number;
    }

    /** What people call files of this type. */
    public String type() {
        return MediaTypes.label(shown.mediaType());
    }

    /** What its author says of the people in it, in a sentence. */
    public String consent() {
        if (people == null) {
            return "Not said whether anybody can be recognised";
        }
        return people.label() + (holder.isEmpty() ? "" : ". Consent is held by " + holder);
    }
}
