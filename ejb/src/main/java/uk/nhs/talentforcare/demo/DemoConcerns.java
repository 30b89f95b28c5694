package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.concern.Concern;
import uk.nhs.talentforcare.concern.ConcernNote;
import uk.nhs.talentforcare.concern.ConcernRepository;
import uk.nhs.talentforcare.concern.ConcernSecrets;
import uk.nhs.talentforcare.concern.ConcernState;
import uk.nhs.talentforcare.concern.ConcernStatement;
import uk.nhs.talentforcare.concern.ConcernWork;
import uk.nhs.talentforcare.concern.NoteKind;
import uk.nhs.talentforcare.concern.UnderEighteen;
import uk.nhs.talentforcare.shared.LondonTime;

/** A few invented concerns, all mild, for the demonstration's safeguarding lead and deputy. */
@Dependent
class DemoConcerns implements DemoStep {

    private static final String LEAD = "safeguarding@demo.example";

    private final ConcernRepository concerns;
    private final ConcernSecrets secrets;
    private final ConcernWork work;
    private final AccountRepository accounts;
    private final DemoCalendar calendar;

    @Inject
    DemoConcerns(
            ConcernRepository concerns,
            ConcernSecrets secrets,
            ConcernWork work,
            AccountRepository accounts,
            DemoCalendar calendar) {
        this.concerns = concerns;
        this.secrets = secrets;
        this.work = work;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @Override
    public boolean done() {
        String first = DemoFile.rows("concerns").get(0).getString("key");
        return concerns.findBySubmission(secrets.submissionMac(first)).isPresent();
    }

    @Override
    public void fill(Found found) {
        long lead = DemoPeople.ids(accounts).get(LEAD);
        DemoFile.rows("concerns").forEach(row -> add(row, lead));
    }

    private void add(JsonObject row, long lead) {
        String key = row.getString("key");
        String reference = secrets.reference(key);
        Instant received = calendar.now().minus(Duration.ofHours(row.getInt("hoursAgo")));
        Concern concern = new Concern(
                        reference,
                        secrets.codeMac(reference, secrets.code(key)),
                        secrets.submissionMac(key),
                        received,
                        calendar.workingDaysAfter(LondonTime.today(received), 1)
                                .plusDays(1)
                                .atStartOfDay(LondonTime.ZONE)
                                .toInstant())
                .says(
                        secrets.seal(reference, statement(row)),
                        false,
                        UnderEighteen.valueOf(row.getString("underEighteen")))
                .belongsTo(null, row.getString("localArea"))
                .forDemonstration();
        bring(concern, row, received);
        concerns.add(concern);
        String note = DemoFile.word(row, "note");
        if (note != null) {
            concerns.add(new ConcernNote(
                    concern,
                    NoteKind.NOTE,
                    lead,
                    secrets.submissionMac(key + " note"),
                    secrets.sealNote(reference, note),
                    received.plus(Duration.ofHours(5))));
        }
        if (concern.state() == ConcernState.RECEIVED) {
            work.begin(concern);
        }
    }

    private static void bring(Concern concern, JsonObject row, Instant received) {
        ConcernState state = ConcernState.valueOf(row.getString("state"));
        if (state == ConcernState.RECEIVED) {
            return;
        }
        concern.acknowledge(received.plus(Duration.ofHours(2)));
        if (state == ConcernState.ADVICE_GIVEN) {
            concern.giveAdvice(received.plus(Duration.ofHours(6)));
        }
        if (row.getBoolean("closed", false)) {
            concern.close(received.plus(Duration.ofHours(30)));
        }
    }

    private static ConcernStatement statement(JsonObject row) {
        return new ConcernStatement(
                row.getString("happened"),
                row.getString("whom"),
                row.getString("occurred"),
                row.getString("reach"),
                "",
                "");
    }
}
