package uk.nhs.talentforcare.bench.probe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.talentforcare.organisation.imports.ImportKind;
import uk.nhs.talentforcare.organisation.imports.ImportRun;
import uk.nhs.talentforcare.organisation.imports.ImportService;
import uk.nhs.talentforcare.organisation.imports.ImportState;
import uk.nhs.talentforcare.shared.Actor;

/** Brings invented schools in as an administrator does: a file is checked, confirmed, and given once more. */
@RequestScoped
public class SchoolsImport {
    private static final Set<ImportState> AT_WORK = EnumSet.of(ImportState.CHECKING, ImportState.APPLYING);
    private static final Set<ImportState> FAILED = EnumSet.of(ImportState.REFUSED, ImportState.FAILED);
    private static final int PAUSE_MILLISECONDS = 20;
    private static final int FIRST_URN = 2_000_000;
    private static final String HEADING = "Postcode,URN,EstablishmentName,TypeOfEstablishment (name),"
            + "EstablishmentStatus (code),Street,Town,Easting,Northing,PhaseOfEducation (name),StatutoryLowAge,"
            + "StatutoryHighAge,SchoolWebsite,TelephoneNum,OpenDate,CloseDate\r\n";

    @Inject
    private ImportService imports;

    /**
     * Seconds to check and import a file of so many schools, seconds to check it again, heap before and after in megabytes,
     * and how many were added and unchanged.
     */
    Map<String, Double> figures(int schools) throws InterruptedException {
        byte[] file = file(schools);
        Map<String, Double> figures = new TreeMap<>();
        figures.put("heap-before", Memory.figures().get("heap"));
        long begin = System.nanoTime();
        ImportRun checked = given(file);
        imports.confirm(Actor.SYSTEM, checked.id());
        ImportRun done = rested(checked.id());
        figures.put("seconds", (System.nanoTime() - begin) / 1e9);
        figures.put("added", (double) done.added());
        begin = System.nanoTime();
        ImportRun again = given(file);
        figures.put("repeat-seconds", (System.nanoTime() - begin) / 1e9);
        figures.put("unchanged", (double) again.unchanged());
        if (again.state() == ImportState.CHECKED) {
            imports.discard(Actor.SYSTEM, again.id());
        }
        figures.put("heap-after", Memory.figures().get("heap"));
        return figures;
    }

    private ImportRun given(byte[] file) throws InterruptedException {
        return rested(imports.upload(Actor.SYSTEM, ImportKind.SCHOOLS, "schools.csv", new ByteArrayInputStream(file)));
    }

    private ImportRun rested(long id) throws InterruptedException {
        ImportRun run = imports.find(Actor.SYSTEM, id);
        while (AT_WORK.contains(run.state())) {
            Thread.sleep(PAUSE_MILLISECONDS);
            run = imports.find(Actor.SYSTEM, id);
        }
        if (FAILED.contains(run.state())) {
            throw new IllegalStateException("The import ended as " + run.state());
        }
        return run;
    }

    private static byte[] file(int schools) {
        Random random = new Random(50_000);
        StringBuilder file = new StringBuilder(schools * 160).append(HEADING);
        for (int i = 0; i < schools; i++) {
            file.append("LS")
                    .append(1 + random.nextInt(28))
                    .append(' ')
                    .append(random.nextInt(10))
                    .append("AB,")
                    .append(FIRST_URN + i)
                    .append(",Invented School ")
                    .append(i)
                    .append(",Community school,")
                    .append(i % 40 == 0 ? 2 : 1)
                    .append(',')
                    .append(1 + random.nextInt(200))
                    .append(" Long Street,Leeds,")
                    .append(400_000 + random.nextInt(60_000))
                    .append(',')
                    .append(400_000 + random.nextInt(60_000))
                    .append(",Secondary,11,18,www.school")
                    .append(i)
                    .append(".example,1134960000,01-09-1998,\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
