package uk.nhs.talentforcare.booking;

import java.util.Map;
import uk.nhs.talentforcare.shared.Page;

/** Talks of the areas that somebody looks after. @param needing how many need a hand in all, by why */
public record AreaTalks(Page<Line> page, Map<NeedsHand, Long> needing) {

    /** One of them. @param next who has it now and by when */
    public record Line(AreaTalk of, String next) {

        public SchoolTalk talk() {
            return of.talk();
        }
    }
}
