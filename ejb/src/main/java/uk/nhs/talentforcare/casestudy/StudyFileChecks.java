package uk.nhs.talentforcare.casestudy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has to be put right about pictures and attachments before a manuscript can be sent. */
final class StudyFileChecks {

    private StudyFileChecks() {}

    static List<StudyChecks.Problem> of(List<StudyFile> placed) {
        List<StudyChecks.Problem> problems = new ArrayList<>();
        numbered(placed).forEach(view -> {
            if (view.shown().picture()) {
                ofPicture(view, problems);
            } else if (view.shown().title().isEmpty()) {
                add(problems, view, "title", "needs a title");
            } else {
                atMost(problems, view, "title", view.shown().title(), StudyFile.LONGEST_TITLE);
            }
        });
        return problems;
    }

    private static void ofPicture(StudyFileView view, List<StudyChecks.Problem> problems) {
        if (view.shown().alternative().isEmpty()) {
            add(problems, view, "alternative", "needs alternative text");
        }
        atMost(problems, view, "alternative", view.shown().alternative(), StudyFile.LONGEST_WORDS);
        atMost(problems, view, "caption", view.shown().caption(), StudyFile.LONGEST_WORDS);
        if (view.people() == null) {
            add(problems, view, "people", "needs your word on the people in it");
        } else if (view.people() == PeopleShown.AGREED && view.holder().isEmpty()) {
            add(problems, view, "holder", "needs the name of who holds the consent");
        }
    }

    /** Each with its number within its kind. */
    static List<StudyFileView> numbered(List<StudyFile> placed) {
        Map<StudyFileKind, Integer> numbers = new EnumMap<>(StudyFileKind.class);
        return placed.stream()
                .map(file -> StudyFileView.of(file, numbers.merge(file.kind(), 1, Integer::sum)))
                .toList();
    }

    private static void atMost(
            List<StudyChecks.Problem> problems, StudyFileView view, String field, String text, int longest) {
        if (text.length() > longest) {
            add(problems, view, field, "has " + text.length() + " characters where " + longest + " fit");
        }
    }

    private static void add(List<StudyChecks.Problem> problems, StudyFileView view, String field, String message) {
        problems.add(new StudyChecks.Problem(StudyPart.PICTURES, field + "-" + view.id(), view.name() + " " + message));
    }
}
