package uk.nhs.talentforcare.opportunity;

import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import uk.nhs.talentforcare.shared.JsonBuilders;
import uk.nhs.talentforcare.shared.JsonLd;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Markdown;

/** What search engines are told about an opportunity: a job only when it is one, and never an invented one. */
final class OpportunityJsonLd {

    private OpportunityJsonLd() {}

    static String of(OpportunityDetail listing, String address) {
        boolean job = listing.type().isJob() && !listing.demonstration() && listing.town() != null;
        return JsonLd.of((job ? job(listing, address) : programme(listing, address)).build());
    }

    private static JsonObjectBuilder job(OpportunityDetail listing, String address) {
        return JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "JobPosting")
                .add("title", listing.title())
                .add("description", Markdown.html(listing.whatYouWillDo()))
                .add("url", address)
                .add(
                        "datePosted",
                        LocalDate.ofInstant(listing.liveAt(), LondonTime.ZONE).toString())
                .add("validThrough", listing.closingOn() + "T23:59:59")
                .add("totalJobOpenings", listing.places())
                .add("hiringOrganization", organisation(listing))
                .add(
                        "jobLocation",
                        JsonBuilders.object()
                                .add("@type", "Place")
                                .add(
                                        "address",
                                        JsonBuilders.object()
                                                .add("@type", "PostalAddress")
                                                .add("addressLocality", listing.town())
                                                .add("addressCountry", "GB")));
    }

    private static JsonObjectBuilder programme(OpportunityDetail listing, String address) {
        JsonObjectBuilder programme = JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "EducationalOccupationalProgram")
                .add("name", listing.title())
                .add("description", listing.summary())
                .add("url", address)
                .add("provider", organisation(listing))
                .add("programType", listing.type().label())
                .add("occupationalCategory", listing.roleFamily())
                .add("applicationDeadline", listing.closingOn().toString())
                .add("maximumEnrollment", listing.places());
        if (listing.startsOn() != null) {
            programme.add("startDate", listing.startsOn().toString());
        }
        if (listing.endsOn() != null) {
            programme.add("endDate", listing.endsOn().toString());
        }
        return programme;
    }

    private static JsonObjectBuilder organisation(OpportunityDetail listing) {
        return JsonBuilders.object().add("@type", "Organization").add("name", listing.organisation());
    }
}
