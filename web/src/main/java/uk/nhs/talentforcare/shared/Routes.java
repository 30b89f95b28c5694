package uk.nhs.talentforcare.shared;

import static uk.nhs.talentforcare.shared.Route.Kind.PERSONAL;
import static uk.nhs.talentforcare.shared.Route.Kind.PUBLIC;
import static uk.nhs.talentforcare.shared.Route.Kind.WORKSPACE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every address that a page answers. Addresses are a contract: what once stood here goes on answering. */
public final class Routes {

    private static final List<Route> ALL = new ArrayList<>();

    /** By the number of segments, so that a request is held against few. */
    private static final Map<Integer, List<Prepared>> BY_LENGTH;

    static {
        // campaign
        add("/", "/pages/campaign/home", PUBLIC);
        add("/get-in", "/pages/campaign/pillar", PUBLIC);
        add("/get-on", "/pages/campaign/pillar", PUBLIC);
        add("/go-further", "/pages/campaign/pillar", PUBLIC);
        add("/making-it-happen", "/pages/campaign/pillar", PUBLIC);
        add("/for-schools", "/pages/campaign/for-schools", PUBLIC);
        add("/for-ambassadors", "/pages/campaign/for-ambassadors", PUBLIC);
        add("/for-parents-and-carers", "/pages/campaign/for-parents-and-carers", PUBLIC);
        add("/for-leads", "/pages/campaign/for-leads", PUBLIC);
        add("/accessibility-statement", "/pages/campaign/accessibility-statement", PUBLIC);
        add("/privacy", "/pages/campaign/privacy", PUBLIC);
        add("/cookies", "/pages/campaign/cookies", PUBLIC);
        add("/terms", "/pages/campaign/terms", PUBLIC);
        add("/contact", "/pages/campaign/contact", PUBLIC);

        // concerns: never cached, and no session for whoever has none
        add("/concerns", "/pages/concern/follow", PERSONAL);
        add("/concerns/report", "/pages/concern/report", PERSONAL);
        add("/concerns/{reference}", "/pages/concern/follow", PERSONAL);

        // directories
        add("/case-studies", "/pages/casestudy/studies", PUBLIC);
        add("/case-studies/{slug}", "/pages/casestudy/study", PUBLIC);
        add("/case-studies/map", "/pages/casestudy/map", PUBLIC);
        add("/case-studies/print", "/pages/casestudy/studies-print", PUBLIC);
        add("/case-studies/criteria", "/pages/casestudy/criteria", PUBLIC);
        add("/case-studies/submit", "/pages/casestudy/submit", PERSONAL);
        add("/case-studies/submit/sent", "/pages/casestudy/submit-sent", PERSONAL);
        add("/case-studies/submit/{token}", "/pages/casestudy/manuscript", PERSONAL);
        add("/case-studies/submit/{token}/organisation", "/pages/casestudy/manuscript-organisation", PERSONAL);
        add("/case-studies/submit/{token}/pictures", "/pages/casestudy/manuscript-pictures", PERSONAL);
        add("/case-studies/submit/{token}/contact", "/pages/casestudy/manuscript-contact", PERSONAL);
        add("/case-studies/submit/{token}/check", "/pages/casestudy/manuscript-check", PERSONAL);
        add("/case-studies/submit/{token}/{step}", "/pages/casestudy/manuscript-part", PERSONAL);
        add("/case-studies/{slug}/ask", "/pages/casestudy/ask", PERSONAL);
        add("/case-studies/contact/{token}", "/pages/casestudy/contact", PERSONAL);
        add("/case-studies/pictures/{token}", "/pages/casestudy/pictures", PERSONAL);
        add("/case-studies/still-true/{token}", "/pages/casestudy/still-true", PERSONAL);
        add("/case-studies/confirm/{token}", "/pages/casestudy/authority", PERSONAL);
        add("/case-studies/{slug}/adopt", "/pages/casestudy/adopt", PERSONAL);
        add("/organisations/{slug}", "/pages/organisation/shared", PUBLIC);
        add("/saved-searches", "/pages/savedsearch/lost", PERSONAL);
        add("/saved-searches/sent", "/pages/savedsearch/sent", PERSONAL);
        add("/saved-searches/new/{directory}", "/pages/savedsearch/save", PERSONAL);
        add("/saved-searches/{token}", "/pages/savedsearch/own", PERSONAL);
        add("/saved-searches/{token}/confirm", "/pages/savedsearch/confirm", PERSONAL);
        add("/saved-searches/{token}/stop", "/pages/savedsearch/stop", PERSONAL);
        add("/opportunities", "/pages/opportunity/opportunities", PUBLIC);
        add("/opportunities/{slug}", "/pages/opportunity/opportunity", PUBLIC);
        add("/ambassadors", "/pages/ambassador/ambassadors", PUBLIC);

        // toolkit; files and archives are the download servlet's
        add("/toolkit", "/pages/toolkit/toolkit", PUBLIC);
        add("/toolkit/basket", "/pages/toolkit/basket", PUBLIC);
        add("/toolkit/{slug}", "/pages/toolkit/material", PUBLIC);
        add("/toolkit/collections/{slug}", "/pages/toolkit/pack", PUBLIC);

        // account
        add("/sign-in", "/pages/account/sign-in", PERSONAL);
        add("/sign-out", "/pages/account/sign-out", PERSONAL);
        add("/account", "/pages/account/account", PERSONAL);
        add("/sign-in/code", "/pages/account/sign-in-code", PERSONAL);
        add("/sign-in/recovery-code", "/pages/account/sign-in-code", PERSONAL);
        add("/account/second-factor", "/pages/account/second-factor", PERSONAL);
        add("/account/second-factor/app", "/pages/account/second-factor-app", PERSONAL);
        add("/account/second-factor/codes", "/pages/account/recovery-codes", PERSONAL);
        add("/account/second-factor/new-codes", "/pages/account/second-factor-confirm", PERSONAL);
        add("/account/second-factor/off", "/pages/account/second-factor-confirm", PERSONAL);
        add("/account/acting-for", "/pages/account/acting-for", PERSONAL);
        add("/account/sessions", "/pages/account/sessions", PERSONAL);

        add("/account/details", "/pages/account/details", PERSONAL);
        add("/account/password", "/pages/account/password", PERSONAL);
        add("/account/email", "/pages/account/email", PERSONAL);
        add("/account/email/confirm/{token}", "/pages/account/email-confirm", PERSONAL);
        add("/account/email/undo/{token}", "/pages/account/email-undo", PERSONAL);
        add("/account/email/done", "/pages/account/email-done", PERSONAL);
        add("/account/email/undone", "/pages/account/email-undone", PERSONAL);
        add("/reset", "/pages/account/reset", PERSONAL);
        add("/reset/sent", "/pages/account/reset-sent", PERSONAL);
        add("/reset/done", "/pages/account/reset-done", PERSONAL);
        add("/reset/{token}", "/pages/account/new-password", PERSONAL);
        add("/sign-in/link/{token}", "/pages/account/sign-in-link", PERSONAL);

        // sign-in through other organisations
        add("/sign-in/oidc/{provider}", "/pages/identity/provider", PERSONAL);
        add("/sign-in/oidc/{provider}/callback", "/pages/identity/return", PERSONAL);
        add("/sign-in/connect", "/pages/identity/newcomer", PERSONAL);
        add("/account/identities", "/pages/identity/identities", PERSONAL);
        add("/account/identities/connect", "/pages/identity/connect", PERSONAL);
        add("/account/identities/{id}/disconnect", "/pages/identity/disconnect", PERSONAL);

        // signing up
        add("/sign-up", "/pages/account/sign-up", PERSONAL);
        add("/sign-up/organisation", "/pages/account/sign-up-organisation", PERSONAL);
        add("/sign-up/organisation/not-listed", "/pages/account/sign-up-unlisted", PERSONAL);
        add("/sign-up/about-you", "/pages/account/sign-up-person", PERSONAL);
        add("/sign-up/password", "/pages/account/sign-up-password", PERSONAL);
        add("/sign-up/check", "/pages/account/sign-up-check", PERSONAL);
        add("/sign-up/done", "/pages/account/sign-up-done", PERSONAL);
        add("/sign-up/confirmed", "/pages/account/sign-up-confirmed", PERSONAL);
        add("/verify/{token}", "/pages/account/verify", PERSONAL);
        add("/ambassadors/join", "/pages/ambassador/join", PUBLIC);
        add("/ambassadors/appeal", "/pages/ambassador/appeal", PUBLIC);
        add("/ambassadors/join/under-18", "/pages/ambassador/under-18", PUBLIC);
        add("/ambassadors/join/job", "/pages/ambassador/join-job", PERSONAL);
        add("/ambassadors/join/employer", "/pages/ambassador/join-employer", PERSONAL);
        add("/ambassadors/join/manager", "/pages/ambassador/join-manager", PERSONAL);
        add("/ambassadors/join/talks", "/pages/ambassador/join-talks", PERSONAL);
        add("/ambassadors/join/travel", "/pages/ambassador/join-travel", PERSONAL);
        add("/ambassadors/join/safety", "/pages/ambassador/join-safety", PERSONAL);
        add("/ambassadors/join/check", "/pages/ambassador/join-check", PERSONAL);
        add("/ambassadors/agreement/{token}", "/pages/ambassador/agreement", PERSONAL);
        add("/ambassadors/work-email/{token}", "/pages/ambassador/work-email", PERSONAL);
        add("/account/ambassador", "/pages/ambassador/own", PERSONAL);
        add("/account/ambassador/briefing", "/pages/ambassador/briefing", PERSONAL);
        add("/account/ambassador/pause", "/pages/ambassador/pause", PERSONAL);
        add("/account/ambassador/leave", "/pages/ambassador/leave", PERSONAL);
        add("/account/ambassador/employer", "/pages/ambassador/change-employer", PERSONAL);
        add("/account/ambassador/given", "/pages/booking/given", PERSONAL);
        add("/account/ambassador/profile", "/pages/ambassador/profile", PERSONAL);
        add("/account/ambassador/photograph", "/pages/ambassador/photograph", PERSONAL);
        add("/account/ambassador/profile/{part}", "/pages/ambassador/profile-part", PERSONAL);
        add("/workspace/ambassadors", "/pages/ambassador/applications", PERSONAL);
        add("/workspace/ambassadors/{id}", "/pages/ambassador/application", PERSONAL);

        // personal data
        add("/account/data", "/pages/privacy/data", PERSONAL);
        add("/account/erase", "/pages/privacy/erase", PERSONAL);
        add("/account/erased", "/pages/privacy/erased", PUBLIC);
        add("/workspace/data-requests", "/pages/privacy/requests", PERSONAL);
        add("/workspace/data-requests/{id}", "/pages/privacy/request", PERSONAL);
        add("/workspace/retention", "/pages/privacy/retention", PERSONAL);

        // demonstration
        add("/demo/mail", "/pages/demo/mail", PERSONAL);
        add("/demo/mail/{id}", "/pages/demo/letter", PERSONAL);

        // talks and ambassadors
        add("/talks", "/pages/booking/talks", PERSONAL);
        add("/talks/request", "/pages/booking/request", PERSONAL);
        add("/talks/request/invite", "/pages/booking/request-invite", PERSONAL);
        add("/talks/request/check", "/pages/booking/request-check", PERSONAL);
        add("/talks/drafts/{draft}", "/pages/booking/request", PERSONAL);
        add("/talks/drafts/{draft}/check", "/pages/booking/request-check", PERSONAL);
        add("/talks/{id}", "/pages/booking/talk", PERSONAL);
        add("/account/letters", "/pages/booking/letters", PERSONAL);
        add("/talks/evidence", "/pages/booking/evidence", PERSONAL);
        add("/talks/ambassadors", "/pages/ambassador/schools-search", PERSONAL);
        add("/talks/ambassadors/{slug}", "/pages/ambassador/for-schools", PERSONAL);
        add("/talks/invite", "/pages/booking/invite", PERSONAL);
        add("/talks/{id}/kit", "/pages/booking/kit", PERSONAL);
        add("/talks/{id}/thanks", "/pages/booking/thanks", PERSONAL);
        add("/talks/{id}/invite", "/pages/booking/invite-more", PERSONAL);
        add("/talks/{id}/open", "/pages/booking/open-to-all", PERSONAL);
        add("/invitations/{token}", "/pages/booking/invitation", PERSONAL);
        add("/diary/availability", "/pages/booking/availability", PERSONAL);
        add("/diary/calendar", "/pages/booking/calendar", PERSONAL);
        add("/diary", "/pages/booking/diary", PERSONAL);
        add("/ambassadors/{slug}", "/pages/ambassador/ambassador", PUBLIC);

        // workspace
        add("/workspace", "/pages/workspace/home", PERSONAL);
        add("/workspace/organisations/{id}", "/pages/organisation/organisation", PERSONAL);
        add("/workspace/members", "/pages/organisation/members", PERSONAL);
        add("/workspace/members/{id}", "/pages/organisation/member", PERSONAL);
        add("/account/membership/{id}", "/pages/account/membership", PERSONAL);
        add("/account/away", "/pages/waiting/away", PERSONAL);
        add("/workspace/users", "/pages/users/users", PERSONAL);
        add("/workspace/users/{id}", "/pages/users/user", PERSONAL);
        add("/workspace/users/{id}/{action}", "/pages/users/action", PERSONAL);
        add("/workspace/talks", "/pages/booking/area-talks", PERSONAL);
        add("/workspace/talks/{id}", "/pages/booking/step-in", PERSONAL);
        add("/workspace/calendar", "/pages/booking/workspace-calendar", WORKSPACE);
        add("/workspace/cold-spots", "/pages/coldspot/cold-spots", PERSONAL);
        add("/workspace/cold-spots/{id}", "/pages/coldspot/cold-spot", PERSONAL);
        add("/workspace/while-away", "/pages/waiting/while-away", PERSONAL);
        add("/workspace/work/{id}", "/pages/waiting/work", PERSONAL);
        add("/workspace/talk-templates", "/pages/booking/templates", PERSONAL);
        add("/workspace/talk-templates/{id}", "/pages/booking/template", PERSONAL);
        add("/workspace/reference", "/pages/reference/reference", PERSONAL);
        add("/workspace/reference/postcodes", "/pages/reference/postcodes", PERSONAL);
        add("/workspace/reference/school-holidays", "/pages/reference/school-holidays", PERSONAL);
        add("/workspace/reference/school-holidays/{id}", "/pages/reference/school-holiday", PERSONAL);
        add("/workspace/reference/public-holidays", "/pages/reference/public-holidays", PERSONAL);
        add("/workspace/reference/intentions/{number}", "/pages/reference/intention", PERSONAL);
        add("/workspace/reference/{list}", "/pages/reference/list", PERSONAL);
        add("/workspace/reference/{list}/{code}", "/pages/reference/entry", PERSONAL);
        add("/workspace/case-studies", "/pages/casestudy/submissions", PERSONAL);
        add("/workspace/case-studies/{id}", "/pages/casestudy/review", PERSONAL);
        add("/workspace/case-studies/{id}/edit", "/pages/casestudy/edit", PERSONAL);
        add("/workspace/case-studies/{id}/materials", "/pages/casestudy/choose-materials", PERSONAL);
        add("/workspace/adoptions", "/pages/casestudy/adoptions", PERSONAL);
        add("/workspace/synonyms", "/pages/search/synonyms", PERSONAL);
        add("/workspace/synonyms/{key}", "/pages/search/synonym", PERSONAL);
        add("/workspace/late-reminders", "/pages/booking/late-reminders", PERSONAL);
        add("/workspace/audit", "/pages/audit/audit", PERSONAL);
        add("/workspace/imports", "/pages/organisation/imports", WORKSPACE);
        add("/workspace/imports/{id}", "/pages/organisation/import", WORKSPACE);
        add("/workspace/organisations", "/pages/organisation/organisations", WORKSPACE);

        // concerns are plain pages in the workspace: what is read there is never kept by a browser
        add("/workspace/concerns", "/pages/concern/queue", PERSONAL);
        add("/workspace/concerns/{id}", "/pages/concern/concern", PERSONAL);

        ALL.sort(Comparator.comparingInt(Route::captures));
        BY_LENGTH = ALL.stream()
                .map(route -> new Prepared(route, Route.segments(route.pattern())))
                .collect(Collectors.groupingBy(route -> route.segments().size()));
    }

    private Routes() {}

    /** A route that fits a path, and what its braces stand for. */
    public record Match(Route route, Map<String, String> captures) {}

    /** A route with its pattern taken apart. */
    private record Prepared(Route route, List<String> segments) {}

    private static void add(String pattern, String view, Route.Kind kind) {
        ALL.add(new Route(pattern, view, kind));
    }

    /** The route of a path, which starts with a slash and has no suffix. */
    public static Optional<Match> match(String path) {
        List<String> segments = Route.segments(path);
        for (Prepared prepared : BY_LENGTH.getOrDefault(segments.size(), List.of())) {
            Optional<Map<String, String>> captures = Route.match(prepared.segments(), segments);
            if (captures.isPresent()) {
                return Optional.of(new Match(prepared.route(), captures.get()));
            }
        }
        return Optional.empty();
    }

    /** Every route, those with literal segments first. */
    public static List<Route> all() {
        return List.copyOf(ALL);
    }
}
