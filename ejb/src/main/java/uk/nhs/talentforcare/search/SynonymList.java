package uk.nhs.talentforcare.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Sha256;

/** The list of synonyms as it stands: the lines that come with the product, and what editors have made of them. */
@ForServices
@Stateless
public class SynonymList {

    private static final Logger LOG = Logger.getLogger(SynonymList.class.getName());
    private static final int KEY_LENGTH = 12;

    @Inject
    private SynonymRepository synonyms;

    /** How a line came to be as it is. */
    public enum State {
        OWN("Added here"),
        CHANGED("Changed here"),
        REMOVED("Not used"),
        DEFAULT("Comes with the product");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param key its place in an address
     * @param line as it is used; of one that is not used, what it would be
     * @param defaultLine the line that comes with the product, null for one that was added
     * @param row what editors have made of it, null if nothing
     */
    public record Entry(String key, String line, State state, String defaultLine, SearchSynonym row) {}

    /** What differs whenever an editor has changed anything, and the lines in use; in a transaction of its own. */
    public record Loaded(String stamp, List<SynonymRule> rules) {}

    /** Everything: what was added first, then the product's in their order. */
    public List<Entry> entries() {
        Map<String, SearchSynonym> made = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        List<String> defaults =
                Synonyms.defaults().stream().map(SynonymRule::line).toList();
        for (SearchSynonym row : synonyms.all()) {
            String origin = row.defaultLine().orElse(null);
            if (origin != null && defaults.contains(origin)) {
                made.put(origin, row);
            } else if (row.line().isPresent()) {
                // added, or changed from a line that a later release no longer has
                entries.add(new Entry("r" + row.id(), row.line().get(), State.OWN, null, row));
            }
        }
        for (String line : defaults) {
            SearchSynonym row = made.get(line);
            String key = "d" + Sha256.of(line).toString().substring(0, KEY_LENGTH);
            if (row == null) {
                entries.add(new Entry(key, line, State.DEFAULT, line, null));
            } else {
                entries.add(new Entry(
                        key,
                        row.line().orElse(line),
                        row.line().isPresent() ? State.CHANGED : State.REMOVED,
                        line,
                        row));
            }
        }
        return entries;
    }

    /** The lines in use. One that a later release cannot use any more is passed over, and told of in the log. */
    public List<SynonymRule> rules() {
        return rules(entries());
    }

    static List<SynonymRule> rules(List<Entry> entries) {
        List<SynonymRule> rules = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.state() != State.REMOVED) {
                try {
                    rules.add(SynonymRule.parse(entry.line()));
                } catch (SynonymRule.Unusable e) {
                    LOG.log(Level.WARNING, "The synonyms {0} are passed over: {1}", new Object[] {
                        entry.key(), e.getMessage()
                    });
                }
            }
        }
        return rules;
    }

    /** What is in use, unless it is what this stamp tells of: then nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Loaded since(String stamp) {
        String now = synonyms.stamp();
        return now.equals(stamp) ? null : new Loaded(now, rules());
    }
}
