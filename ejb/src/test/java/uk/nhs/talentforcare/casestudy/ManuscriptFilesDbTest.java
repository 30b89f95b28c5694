package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.secret;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.Download;

/** Pictures and files of a manuscript on a real database. */
class ManuscriptFilesDbTest {

    private static final byte[] TABLE = "Month,Posts\nMarch,14\n".getBytes(StandardCharsets.UTF_8);

    private final SubmissionScenario story = new SubmissionScenario();

    static byte[] png(int width, int height, int colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = height / 2; y < height / 2 + 40; y++) {
                picture.setRGB(x, y, colour);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static long picture(String link, int colour) {
        return at(NOW, ManuscriptFiles.class, service -> service.addPicture(link, png(2400, 1600, colour)));
    }

    static List<StudyFileView> files(String link) {
        return at(NOW, ManuscriptFiles.class, service -> service.look(link));
    }

    @Test
    void aPictureIsDrawnAnewInTwoSizesAndSeenByItsLinkAlone() {
        String link = story.begin();

        long id = picture(link, 1);

        StudyFileShown shown = files(link).get(0).shown();
        assertThat(shown.id()).isEqualTo(id);
        assertThat(shown.width()).isEqualTo(1200);
        assertThat(shown.smallHeight()).isEqualTo(400);
        String prefix = shown.digest().substring(0, Sha256.PREFIX_LENGTH);
        Download small = at(NOW, ManuscriptFiles.class, service -> service.toAuthor(link, prefix, "picture-small.jpg"));
        assertThat(small.mediaType()).isEqualTo("image/jpeg");
        String other = new SubmissionScenario().begin();
        assertThatThrownBy(() ->
                        does(NOW, ManuscriptFiles.class, service -> service.toAuthor(other, prefix, "picture.jpg")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> does(NOW, ManuscriptFiles.class, service -> service.toAuthor(link, prefix, "other.jpg")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheSamePictureIsTakenOnce() {
        String link = story.begin();
        picture(link, 2);

        assertThatThrownBy(() -> picture(link, 2)).isInstanceOf(Invalid.class);
        for (byte[] bad : List.of(new byte[0], TABLE, png(100, 100, 0))) {
            assertThatThrownBy(() -> does(NOW, ManuscriptFiles.class, service -> service.addPicture(link, bad)))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> does(
                        NOW, ManuscriptFiles.class, service -> service.addAttachment(link, png(300, 300, 0), "a.pdf")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> does(
                        NOW,
                        ManuscriptFiles.class,
                        service -> service.addAttachment(
                                link, "MZ\220\0".getBytes(StandardCharsets.ISO_8859_1), "plan.pdf")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("attachment"))
                                .contains("something else, whatever its name says"));
        assertThatThrownBy(() -> does(NOW, ManuscriptFiles.class, service -> service.addPicture(link, new byte[0])))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("picture")).contains("The file is empty"));
        assertThatThrownBy(() -> does(
                        NOW, ManuscriptFiles.class, service -> service.addAttachment(link, withScript(), "plan.pdf")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("attachment"))
                                .endsWith("save it as a plain PDF, and choose it again"));
        assertThat(files(link)).hasSize(1);
    }

    private static byte[] withScript() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void moreThanSixPicturesAreNotTakenAndTheirOrderIsTheAuthors() {
        String link = story.begin();
        for (int colour = 1; colour <= StudyFileKind.PICTURE.most(); colour++) {
            picture(link, colour * 0x282828);
        }
        assertThatThrownBy(() -> picture(link, 255)).isInstanceOf(Invalid.class);

        List<Long> before = files(link).stream().map(StudyFileView::id).toList();
        does(NOW, ManuscriptFiles.class, service -> service.move(link, before.get(1), true));
        does(NOW, ManuscriptFiles.class, service -> service.move(link, before.get(5), false));
        does(NOW, ManuscriptFiles.class, service -> service.remove(link, before.get(2)));

        assertThat(files(link))
                .extracting(StudyFileView::id)
                .containsExactly(before.get(1), before.get(0), before.get(3), before.get(4), before.get(5));
    }

    @Test
    void nothingIsSentBeforeEachPictureIsDescribedAndConsentIsHeld() {
        String link = story.begin();
        story.write(link);
        long picture = picture(link, 3);
        long file = at(NOW, ManuscriptFiles.class, service -> service.addAttachment(link, TABLE, "posts.csv"));

        assertThat(story.look(link).problems())
                .extracting(StudyChecks.Problem::field)
                .containsExactlyInAnyOrder("alternative-" + picture, "people-" + picture, "title-" + file);
        assertThatThrownBy(() -> does(NOW, SubmissionService.class, service -> service.submit(link)))
                .isInstanceOf(Invalid.class);

        does(NOW, ManuscriptFiles.class, service -> {
            service.describe(link, picture, "Two porters practise with a hoist", "", PeopleShown.AGREED, "");
            service.call(link, file, "Vacant posts by month");
        });
        assertThat(story.look(link).problems())
                .extracting(StudyChecks.Problem::field)
                .containsExactly("holder-" + picture);
        does(
                NOW,
                ManuscriptFiles.class,
                service -> service.describe(
                        link, picture, "Two porters practise with a hoist", "", PeopleShown.AGREED, "Communications"));
        does(NOW, SubmissionService.class, service -> service.submit(link));

        assertThat(files(link).get(1).shown().filename()).isEqualTo("vacant-posts-by-month.csv");
        assertThatThrownBy(() -> picture(link, 4)).as("it is with the editors").isInstanceOf(NotFound.class);
        String confirm = secret(story.authority, "confirm");
        List<StudyFileView> seen = at(
                NOW,
                AuthorityDesk.class,
                desk -> desk.look(confirm).orElseThrow().files());
        assertThat(seen).hasSize(2);
    }

    @Test
    void anEditorCommentsAndRemovesWhileItIsReviewed() {
        String link = story.begin();
        story.write(link);
        long picture = picture(link, 0xFF0000);
        long second = picture(link, 0x0000FF);
        for (long id : new long[] {picture, second}) {
            does(
                    NOW,
                    ManuscriptFiles.class,
                    service -> service.describe(
                            link, id, "An empty corridor with trolleys", "", PeopleShown.NOBODY, "ignored"));
        }
        does(NOW, SubmissionService.class, service -> service.submit(link));
        long manuscript = story.id(link);
        Actor editor = editor();
        assertThatThrownBy(() -> does(NOW, ReviewFiles.class, desk -> desk.remove(editor, manuscript, picture)))
                .isInstanceOf(Conflict.class);

        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, manuscript));
        does(
                NOW,
                ReviewFiles.class,
                desk -> desk.comment(editor, manuscript, Map.of(picture, "Is that a patient’s name?")));
        does(NOW, ReviewFiles.class, desk -> desk.remove(editor, manuscript, second));
        does(NOW, Reviewing.class, reviewing -> reviewing.requestChanges(editor, manuscript, ""));

        assertThat(files(link)).singleElement().satisfies(file -> {
            assertThat(file.comment()).contains("patient’s name");
            assertThat(file.holder()).as("nobody is shown").isEmpty();
        });
        assertThat(SubmissionScenario.mail(story.email))
                .last()
                .satisfies(letter -> assertThat(letter.textBody()).contains("Picture 1: Is that"));
    }
}
