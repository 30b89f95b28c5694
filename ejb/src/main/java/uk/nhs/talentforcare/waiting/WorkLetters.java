package uk.nhs.talentforcare.waiting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Tells those who hold work that they have it, and those who wait when it is late. Letters name the kind of work and
 * where it belongs, and link to the page; what it is about stands there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private AccountRepository accounts;

    @Inject
    private WorkHolders holders;

    @Inject
    private Configuration configuration;

    /** New work for whoever has it first. */
    public void given(WorkItem item, List<Account> to) {
        tell(item, to, "given", about(item, ""), """
                %s waits for you%s. Please deal with it by %s.

                If you will be away, say so at %s and it passes on.

                %s
                """.formatted(
                        what(item), shared(to), day(item), configuration.addressOf("/account/away"), path(item)));
    }

    /** A colleague hands it to somebody. */
    public void handedOver(WorkItem item, Account from, Account to, Instant now) {
        tell(
                item,
                List.of(to),
                "over-" + now.toEpochMilli(),
                about(item, from.shortName() + " hands over"),
                """
                %s has handed you this: %s. It is promised by %s. If you cannot do it, hand it back or over.

                %s
                """.formatted(
                                from.shortName(),
                                what(item),
                                day(item),
                                configuration.addressOf("/workspace/work/" + item.id())));
    }

    /** A working day is left. */
    public void remind(WorkItem item, List<Account> to) {
        tell(
                item,
                to,
                "remind-" + item.level() + "-" + item.dueOn(),
                about(item, "Please answer by " + day(item)),
                """
                %s still waits for you%s, and is promised by %s. After that it passes to somebody else, and whoever waits is told that it is late.

                %s
                """.formatted(what(item), shared(to), day(item), path(item)));
    }

    /** Those who had it are away: others have it now. */
    public void passedOn(WorkItem item, List<Account> to) {
        tell(item, to, "passed-" + item.level(), about(item, ""), """
                %s has come to you%s, because nobody who had it before is there. It is promised by %s.

                %s
                """.formatted(
                        what(item), shared(to), day(item), path(item)));
    }

    /** It is late: those who had it, those who have it now and whoever waits all hear the same. */
    public void escalated(WorkItem item, List<Account> before, List<Account> now, Promise promise) {
        String event = "late-" + item.dueOn();
        tell(item, now, event, about(item, "Late"), """
                %s is late: it was promised by %s. It has come to you%s. Please deal with it by %s; whoever waits has been told that you have it.

                %s
                """.formatted(
                        what(item), LondonTime.day(item.promisedOn()), shared(now), day(item), path(item)));
        List<Account> others =
                before.stream().filter(account -> !has(now, account)).toList();
        tell(item, others, event, about(item, "Passed on"), """
                %s was promised by %s and is late, so it has passed on: %s

                You can still deal with it.

                %s
                """.formatted(
                        what(item), LondonTime.day(item.promisedOn()), promise.holder(), path(item)));
        item.waitingAccountId()
                .flatMap(accounts::find)
                .filter(account -> !account.suspended())
                .ifPresent(waiting ->
                        tell(item, List.of(waiting), event + "-waiting", "We are late with an answer", """
                        You wait to hear from us: %s.

                        %s

                        There is nothing for you to do.

                        %s
                        """.formatted(
                                        item.kind().label().toLowerCase(java.util.Locale.UK),
                                        promise.sentence(),
                                        configuration.addressOf("/account"))));
    }

    private static boolean has(List<Account> people, Account account) {
        return people.stream().anyMatch(other -> other.id().equals(account.id()));
    }

    private void tell(WorkItem item, List<Account> to, String event, String subject, String text) {
        for (Account account : to) {
            outbox.mail(MailMessage.of(
                    "work-" + item.id() + "-" + event + "-" + account.id(),
                    new EmailAddress(account.email()),
                    subject,
                    text.strip() + "\n"));
        }
    }

    private String about(WorkItem item, String prefix) {
        return (prefix.isEmpty() ? "" : prefix + ": ") + item.kind().label();
    }

    private String what(WorkItem item) {
        String where = holders.where(item);
        return item.kind().label() + (where.isEmpty() ? "" : " (" + where + ")");
    }

    private static String shared(List<Account> to) {
        return to.size() > 1 ? " and " + (to.size() == 2 ? "a colleague" : to.size() - 1 + " colleagues") : "";
    }

    private static String day(WorkItem item) {
        return LondonTime.day(item.dueOn());
    }

    private String path(WorkItem item) {
        return configuration.addressOf(item.kind().path(item.subjectId()));
    }
}
