package tj.omuzgor.certification.credential;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import tj.omuzgor.certification.replica.Learned;
import tj.omuzgor.certification.site.PublicAddresses;

/** Writes courses as Achievements and centers as Profiles, within credentials and on their own. */
@Singleton
final class Achievements {

    private final ObjectMapper json;
    private final PublicAddresses addresses;

    Achievements(ObjectMapper json, PublicAddresses addresses) {
        this.json = json;
        this.addresses = addresses;
    }

    /** What a teacher was awarded, by the center that vouches for it. */
    ObjectNode earned(Attestation attestation) {
        ObjectNode achievement = achievement(
                attestation.course(), Wording.learned(attestation.modalities(), attestation.minutesPerHour()));
        achievement.set("creator", profile(attestation.center()));
        return achievement;
    }

    /** A course as published. */
    ObjectNode published(Learned.Course course) {
        return withContexts(
                achievement(course, Wording.any(course.summaries()) + " " + Wording.planned(course.academicMinutes())));
    }

    /** A center as published. */
    ObjectNode published(Learned.Center center) {
        return withContexts(profile(center));
    }

    private ObjectNode achievement(Learned.Course course, String description) {
        ObjectNode achievement = json.createObjectNode().put("id", addresses.achievement(course.code()));
        achievement.putArray("type").add("Achievement");
        achievement
                .put("achievementType", "CertificateOfCompletion")
                .put("inLanguage", Wording.language(course.titles()))
                .put("name", Wording.any(course.titles()))
                .put("description", description)
                .put("humanCode", course.code())
                .put("fieldOfStudy", "Education");
        achievement.putObject("criteria").put("narrative", Wording.criteria());
        return achievement;
    }

    private ObjectNode profile(Learned.Center center) {
        ObjectNode profile = json.createObjectNode().put("id", addresses.issuer(center.id()));
        profile.putArray("type").add("Profile");
        return profile.put("name", Wording.any(center.names())).put("url", addresses.origin());
    }

    private ObjectNode withContexts(ObjectNode node) {
        ObjectNode document = json.createObjectNode();
        document.putArray("@context").add(BundledContexts.CREDENTIALS).add(BundledContexts.OPEN_BADGES);
        document.setAll(node);
        return document;
    }
}
