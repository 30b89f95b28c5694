package uk.nhs.talentforcare.booking;

import java.util.List;
import uk.nhs.talentforcare.shared.Option;

/** What a school may say beforehand about invitations that nobody accepts. */
final class OpenIfNobody {

    static final List<Option> WISH = List.of(new Option(
            "yes",
            "If nobody accepts, offer the talk to every ambassador near us",
            "After 5 school days, or as soon as everybody has declined. Otherwise we ask you first."));

    private OpenIfNobody() {}
}
