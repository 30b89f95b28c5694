package uk.nhs.talentforcare.booking;

import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Talks with ambassadors who can be invited to them, on the real database. */
final class InvitationScenes {

    private InvitationScenes() {}

    /** Somebody who can be invited. */
    record Invited(String slug, Actor actor) {}

    /** The container gave a transaction up; nothing of it is kept. */
    static final class GivenUp extends RuntimeException {}

    static List<Invited> ambassadors(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ambassador(TalkFormat.EITHER))
                .toList();
    }

    static Invited ambassador(TalkFormat format) {
        return inTransaction(em -> {
            Ambassador ambassador = new TalkScenario(em).ambassador(format);
            return new Invited(ambassador.slug(), Actor.of(em.find(Account.class, ambassador.accountId())));
        });
    }

    static void invite(Scene scene, List<Invited> invited, boolean openIfNobody, Instant at) {
        invite(scene.school(), scene, invited, openIfNobody, at);
    }

    static void invite(Actor by, Scene scene, List<Invited> invited, boolean openIfNobody, Instant at) {
        doInTransaction(em -> services(em, at)
                .get(InvitingDesk.class)
                .invite(by, scene.talk(), invited.stream().map(Invited::slug).toList(), openIfNobody));
    }

    static BookingOutcome accept(Scene scene, Actor by, Instant at) {
        return inTransaction(em -> services(em, at)
                .get(AnswerDesk.class)
                .accept(
                        by,
                        new AcceptInvitation(
                                scene.talk(), time(em, scene), UUID.randomUUID().toString())));
    }

    static void decline(Scene scene, Actor by, Instant at) {
        doInTransaction(
                em -> services(em, at).get(AnswerDesk.class).decline(by, scene.talk(), EndReason.NEEDED_AT_WORK));
    }

    static void suggest(Scene scene, Actor by, LocalDate day, Instant at) {
        doInTransaction(em -> services(em, at).get(AnswerDesk.class).suggest(by, scene.talk(), TalkScenes.atTen(day)));
    }

    static long invitation(Scene scene, Actor of) {
        return inTransaction(em -> new InvitationRepository(em)
                .ofTalk(scene.talk()).stream()
                        .filter(invitation -> invitation.ambassador().accountId() == of.accountId())
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    static TalkView view(Scene scene, Actor by, Instant at) {
        return inTransaction(em -> services(em, at).get(TalkService.class).view(by, scene.talk()));
    }

    static Wiring services(EntityManager em, Instant at) {
        SessionContext context = (SessionContext) Proxy.newProxyInstance(
                InvitationScenes.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, args) -> {
                    throw new GivenUp();
                });
        Object contented = Proxy.newProxyInstance(
                InvitationScenes.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (proxy, method, args) -> Set.of());
        return TalkScenes.at(em, at, context, contented);
    }

    private static long time(EntityManager em, Scene scene) {
        return em.find(Talk.class, scene.talk()).times().get(0).id();
    }
}
