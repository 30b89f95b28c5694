package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;

/** What is wrong with everything that a school says when it asks. */
@Dependent
public class NewRequestRules {

    @Inject
    private TalkRequestRules rules;

    @Inject
    private Validator validator;

    /**
     * @return the last day of each talk's offer, the earliest talk first
     * @throws Invalid with a message a field, of all parts at once
     */
    List<LocalDate> check(Actor actor, NewRequest request, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            rules.check(actor, request.talk(), now);
        } catch (Invalid e) {
            errors.putAll(e.errors());
        }
        try {
            request.ahead().ifPresent(said -> Invalid.check(said, validator));
        } catch (Invalid e) {
            errors.putAll(e.errors());
        }
        if (request.invited().size() > Invitation.MOST) {
            errors.put("ambassadors", "Up to " + Invitation.MOST + " ambassadors can be invited to a talk at a time");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return request.talks().stream().map(one -> rules.checkWords(one, now)).toList();
    }
}
