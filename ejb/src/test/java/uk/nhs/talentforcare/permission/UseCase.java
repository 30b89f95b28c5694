package uk.nhs.talentforcare.permission;

import java.util.Set;
import uk.nhs.talentforcare.shared.Actor;

/**
 * One line of the table.
 *
 * @param name package, class and method, without the product's own package
 * @param who the people who may
 * @param attempt tries it with arguments that would do
 */
record UseCase(String name, Set<String> who, Attempt attempt) {

    /** Tries it as somebody. */
    @FunctionalInterface
    interface Attempt {
        void by(Actor actor, World world) throws Exception;
    }

    /** Whether something of somebody's is in what somebody is shown. */
    @FunctionalInterface
    interface Look {
        boolean by(Actor actor, World world);
    }

    /** Nothing was done, or there is nothing to be seen, without a word. */
    static final class Nothing extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A line about what is shown. */
    static UseCase sees(String name, Set<String> who, Look look) {
        return new UseCase(name, who, (actor, world) -> {
            if (!look.by(actor, world)) {
                throw new Nothing();
            }
        });
    }
}
