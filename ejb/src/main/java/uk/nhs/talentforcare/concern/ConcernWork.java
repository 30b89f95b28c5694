package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.Promise;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Has a concern read within one working day, and decided within another: by the lead, else the deputy, else the national ones. The queue is told the
 * concern's number and area and nothing else: neither the organisation nor who told it.
 */
@Dependent
public class ConcernWork {

    private final WorkQueue queue;
    private final ConcernReaders readers;
    private final ConcernLetters letters;

    @Inject
    ConcernWork(WorkQueue queue, ConcernReaders readers, ConcernLetters letters) {
        this.queue = queue;
        this.readers = readers;
        this.letters = letters;
    }

    /** It waits to be read, for the first time or again; nothing changes if it waits already. */
    public void begin(Concern concern) {
        queue.open(NewWork.of(WorkKind.CONCERN, "concern", concern.id())
                .belongingTo(null, concern.localAreaCode().orElse(null))
                .keptFrom(readers.keptFrom(concern)));
        if (!readers.any(concern)) {
            letters.nobodyReads(concern);
        }
    }

    /** It has been read. */
    void end(Concern concern) {
        queue.close(WorkKind.CONCERN, concern.id());
    }

    /** It has been read and waits to be decided; whoever read it has it, with a day. */
    void beginDecision(Concern concern, Long readBy) {
        queue.open(NewWork.of(WorkKind.CONCERN_DECISION, "concern", concern.id())
                .belongingTo(null, concern.localAreaCode().orElse(null))
                .keptFrom(readers.keptFrom(concern))
                .ownedBy(readBy));
    }

    /** It has been passed on, or advice was given. */
    void endDecision(Concern concern) {
        queue.close(WorkKind.CONCERN_DECISION, concern.id());
    }

    /** Who has it and by when they read it, or decide; empty once they have. */
    Optional<Promise> promise(Concern concern) {
        return queue.promise(WorkKind.CONCERN, concern.id())
                .or(() -> queue.promise(WorkKind.CONCERN_DECISION, concern.id()));
    }
}
