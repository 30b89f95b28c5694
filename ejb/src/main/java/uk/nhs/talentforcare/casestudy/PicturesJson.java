package uk.nhs.talentforcare.casestudy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes all pictures of a case study for programs: the index keeps them as one text. */
final class PicturesJson {

    private PicturesJson() {}

    /**
     * @param page the path of the case study
     * @return an array of objects, {@code null} if there is no picture
     */
    static String of(List<StudyFileShown> pictures, String page) {
        if (pictures.isEmpty()) {
            return null;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (StudyFileShown picture : pictures) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("path", picture.path(page))
                    .add("width", picture.width())
                    .add("height", picture.height())
                    .add("text", picture.alternative());
            if (picture.caption() != null && !picture.caption().isEmpty()) {
                one.add("caption", picture.caption());
            }
            all.add(one);
        }
        return all.build().toString();
    }
}
