package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.talentforcare.search.SampleDirectory.asked;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryViewTest {

    @Test
    void saysWhatWasUnderstood() {
        assertThat(view(asked("q", "porter", "near", "leeds"), "Leeds", found(12))
                        .understood())
                .isEqualTo("12 opportunities for “porter” near Leeds, within 10 miles");
        assertThat(view(asked(), null, found(1)).understood()).isEqualTo("1 opportunity");
        assertThat(view(asked("q", "xyz"), null, found(0)).understood()).isEqualTo("No opportunities for “xyz”");
    }

    @Test
    void saysThatAPlaceIsUnknownInsteadOfPretending() {
        DirectoryView view = view(asked("near", "Atlantis"), null, found(3));

        assertThat(view.isPlaceUnknown()).isTrue();
        assertThat(view.understood()).doesNotContain("Atlantis");
    }

    @Test
    void offersFiltersThatFindSomethingAndThoseInUse() {
        DirectoryView view = view(asked("age", "14"), null, found(2));

        assertThat(view.groups()).extracting(DirectoryView.Group::name).containsExactly("type", "age");
        assertThat(view.groups().get(0).choices())
                .extracting(DirectoryView.Choice::label, DirectoryView.Choice::count)
                .containsExactly(tuple("Apprenticeship", "2"));
        assertThat(view.groups().get(1).choices())
                .extracting(DirectoryView.Choice::value, DirectoryView.Choice::count, DirectoryView.Choice::chosen)
                .containsExactly(tuple("14", "", true), tuple("16", "", false));
        assertThat(view.chips()).containsExactly(new DirectoryView.Chip("Your age: 14", "/opportunities"));
    }

    @Test
    void doesNotSortByDistanceFromNowhere() {
        assertThat(view(asked(), null, found(2)).sorts())
                .extracting(DirectoryView.Sort::value)
                .containsExactly("relevance");
        assertThat(view(asked("near", "LS1"), "LS1 (Leeds)", found(2)).sorts())
                .extracting(DirectoryView.Sort::value)
                .containsExactly("relevance", "nearest");
    }

    @Test
    void whoFoundLittleIsToldWhatWouldFindMore() {
        Asked asked = asked("q", "lab", "near", "LS1", "type", "APPRENTICESHIP");

        List<DirectoryView.Offer> offers =
                new Widening(asked, true).offers(1, other -> other.near().isEmpty() ? 40 : other.miles() > 10 ? 6 : 1);

        assertThat(offers)
                .extracting(DirectoryView.Offer::label, DirectoryView.Offer::adds)
                .containsExactly(tuple("Within 25 miles", "5 more"), tuple("Anywhere in England", "39 more"));
        assertThat(offers.get(1).href()).isEqualTo("/opportunities?q=lab&type=APPRENTICESHIP");
    }

    @Test
    void whoFoundNothingWithAllWordsIsOfferedEachAlone() {
        Asked asked = asked("q", "welding in apprenticeships");

        List<DirectoryView.Offer> offers =
                new Widening(asked, false).offers(0, other -> other.words().equals("apprenticeships") ? 11 : 0);

        assertThat(offers)
                .containsExactly(new DirectoryView.Offer(
                        "Only “apprenticeships”", "11 more", "/opportunities?q=apprenticeships"));
        assertThat(new Widening(asked("q", "welding"), false).offers(0, other -> 11))
                .isEmpty();
    }

    @Test
    void whoFoundEnoughIsLeftInPeace() {
        assertThat(new Widening(asked("q", "lab"), false).offers(Widening.ENOUGH, other -> 1000))
                .isEmpty();
    }

    @Test
    void ticksGoAlongToOtherPagesAndAreNoPartOfTheQuestion() {
        Directory studies = Directory.of("case-studies", "/case-studies")
                .ticks("study")
                .facet(Facet.linked("started", "Started in", Map.of("2025", "2025")))
                .sort(SearchRequest.RELEVANCE, "Best match")
                .build();
        Asked asked = Asked.read(
                studies, Map.of("q", new String[] {"porter"}, "started", new String[] {"2025"}, "study", new String[] {
                    "here", "elsewhere", "<script>"
                }));
        Hit here = new Hit("1", Map.of("slug", "here"), "", "", null);
        Hit other = new Hit("2", Map.of("slug", "other"), "", "", null);

        DirectoryView view = new DirectoryView(
                asked, null, new SearchResult(List.of(here, other), 2, 1, 20, Map.of(), null), List.of());

        assertThat(view.ticked(here)).isTrue();
        assertThat(view.ticked(other)).isFalse();
        assertThat(view.ticks().elsewhere()).containsExactly("elsewhere");
        assertThat(view.ticks().without()).isEqualTo("/case-studies?q=porter&started=2025");
        assertThat(view.kept())
                .as("what the form has no field for")
                .containsExactly(
                        new DirectoryView.Kept("started", "2025"), new DirectoryView.Kept("study", "elsewhere"));
        assertThat(view.query()).as("for a feed").isEqualTo("q=porter&started=2025");
        assertThat(view.address()).isEqualTo("/case-studies?q=porter&started=2025&study=here&study=elsewhere");
    }

    private static DirectoryView view(Asked asked, String place, SearchResult result) {
        return new DirectoryView(asked, place, result, List.of());
    }

    private static SearchResult found(long total) {
        return new SearchResult(
                List.of(),
                total,
                1,
                Directory.PAGE_SIZE,
                Map.of("type", List.of(new FacetValue("APPRENTICESHIP", 2), new FacetValue("UNHEARD_OF", 1))),
                null);
    }
}
