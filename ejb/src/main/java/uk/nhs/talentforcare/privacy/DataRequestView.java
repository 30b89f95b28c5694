package uk.nhs.talentforcare.privacy;

import java.time.LocalDate;

/**
 * A request about personal data, as people see it.
 *
 * @param accountId the account of whoever asked while signed in, {@code null} for one that came by letter
 * @param dueOn the last day to answer
 * @param extendedReason why it takes longer, {@code null} if it does not
 * @param answer what the person was told, {@code null} until then
 * @param extendable whether it may still take two months more
 * @param next who has it and by when, empty once it is closed
 */
public record DataRequestView(
        long id,
        DataRequestKind kind,
        DataRequestState state,
        Long accountId,
        String requesterName,
        String requesterEmail,
        String words,
        LocalDate receivedOn,
        LocalDate dueOn,
        String extendedReason,
        String answer,
        boolean extendable,
        String next) {

    static DataRequestView of(DataRequest request, String next) {
        return new DataRequestView(
                request.id(),
                request.kind(),
                request.state(),
                request.accountId().orElse(null),
                request.requesterName(),
                request.requesterEmail(),
                request.words(),
                request.receivedOn(),
                request.dueOn(),
                request.extendedReason().orElse(null),
                request.answer().orElse(null),
                request.extendable(),
                next);
    }
}
