package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.booking.TalkTemplate;
import uk.nhs.talentforcare.booking.TalkTemplateRepository;
import uk.nhs.talentforcare.booking.YearGroup;

/** Ideas for talks, of many kinds of job. */
@Dependent
class DemoTalkTemplates implements DemoStep {

    private final TalkTemplateRepository templates;
    private final Clock clock;

    @Inject
    DemoTalkTemplates(TalkTemplateRepository templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        return !templates.all().isEmpty();
    }

    @Override
    public void fill(Found found) {
        for (JsonObject row : DemoFile.rows("talk-templates")) {
            templates.add(new TalkTemplate(
                            row.getString("title"),
                            row.getString("purpose"),
                            row.getInt("minutes"),
                            TalkFormat.valueOf(row.getString("format")),
                            DemoFile.numbers(row, "yearGroups").stream()
                                    .map(year -> YearGroup.values()[year - 1])
                                    .toList(),
                            clock.instant())
                    .about(
                            DemoFile.words(row, "topics").stream()
                                    .map(Topic::valueOf)
                                    .toList(),
                            DemoFile.words(row, "roleFamilies"))
                    .forDemonstration());
        }
    }
}
