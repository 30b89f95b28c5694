package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** A confirmed talk brings a kit to both its sides, and to nobody else. */
class TalkKitDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);

    @Test
    void bothSidesHaveItOnceTheTalkIsConfirmed() {
        Scene scene = TalkScenes.confirmed(MONDAY, DAY);

        TalkKit mine = kit(scene, scene.ambassador());
        assertThat(mine.mine()).isTrue();
        assertThat(mine.minutes()).isEqualTo(20);
        assertThat(mine.questions()).hasSize(5);
        assertThat(mine.day().orElseThrow().contactTelephone()).isEqualTo("0113 496 0000");
        assertThat(kit(scene, scene.school()).mine()).isFalse();

        Scene booked = TalkScenes.booked(MONDAY, DAY);
        assertThatThrownBy(() -> kit(booked, booked.ambassador())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> kit(scene, booked.ambassador())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> kit(scene, booked.school())).isInstanceOf(NotFound.class);
    }

    @Test
    void theDeckIsAPresentationThatEverybodyCanRead() throws IOException {
        Scene scene = TalkScenes.confirmed(MONDAY, DAY);
        TalkKitService.Deck deck = inTransaction(
                em -> TalkScenes.at(em, MONDAY).get(TalkKitService.class).deck(scene.ambassador(), scene.talk()));

        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck.bytes()))) {
            assertThat(show.getSlides()).hasSize(9);
            assertThat(show.getSlides().stream().map(XSLFSlide::getTitle))
                    .doesNotHaveDuplicates()
                    .allSatisfy(title -> assertThat(title).isNotBlank())
                    .startsWith("Jobs in a hospital");
            for (XSLFSlide slide : show.getSlides()) {
                assertThat(notes(slide)).contains("minute");
                for (XSLFShape shape : slide.getShapes()) {
                    boolean words = shape instanceof XSLFTextShape text && text.getTextType() != null;
                    assertThat(words
                                    || !((CTShape) shape.getXmlObject())
                                            .getNvSpPr()
                                            .getCNvPr()
                                            .getDescr()
                                            .isBlank())
                            .as(
                                    "%s on %s is text in its place, or is described",
                                    shape.getShapeName(), slide.getTitle())
                            .isTrue();
                }
            }
            assertThat(notes(show.getSlides().get(8))).contains("The Talent for Care, a national strategic framework");
        }
    }

    @Test
    void everyRoleFamilyHasItsOwnWords() {
        List<?> families =
                inTransaction(em -> em.createNativeQuery("SELECT code FROM role_family WHERE display_order <= 140")
                        .getResultList());
        assertThat(families).hasSizeGreaterThanOrEqualTo(14);
        for (Object family : families) {
            String code = family instanceof byte[] bytes ? new String(bytes) : family.toString();
            assertThat(KitContent.exists(code)).as(code).isTrue();
            KitContent content = KitContent.of(code);
            assertThat(content.questions()).as(code).hasSize(5);
            assertThat(List.of(content.does(), content.day(), content.takes(), content.start(), content.next()))
                    .as(code)
                    .allSatisfy(points -> assertThat(points).hasSizeBetween(3, 4));
        }
        assertThat(KitContent.of("a-family-of-tomorrow").questions()).hasSize(5);
        assertThat(KitContent.of("../demo/accounts").questions()).hasSize(5);
    }

    @Test
    void theConfirmationLeadsToIt() {
        Scene scene = TalkScenes.booked(MONDAY, DAY);
        uk.nhs.talentforcare.testing.TestDatabase.doInTransaction(em -> InvitationScenes.services(em, MONDAY)
                .get(SchoolDesk.class)
                .confirm(
                        scene.school(),
                        new ConfirmBooking(scene.talk(), "Hall", "Reception", "A teacher", "Head", "0113 496 0000")));
        for (Actor side : List.of(scene.school(), scene.ambassador())) {
            assertThat(scene.texts("booking-%-confirmed", side))
                    .singleElement()
                    .satisfies(text -> assertThat(text)
                            .contains("/talks/" + scene.talk() + "/kit")
                            .doesNotContain("0113"));
        }
    }

    private static String notes(XSLFSlide slide) {
        StringBuilder notes = new StringBuilder();
        for (XSLFTextShape shape : slide.getNotes().getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                notes.append(shape.getText());
            }
        }
        return notes.toString();
    }

    private static TalkKit kit(Scene scene, Actor by) {
        return inTransaction(
                em -> TalkScenes.at(em, MONDAY).get(TalkKitService.class).of(by, scene.talk()));
    }
}
