package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.GraphQlClient;

/** The teacher of this walk, what she sees of herself, and her phone. */
final class Learner {

    final String teacherId;
    final GraphQlClient client;
    final Device device;
    private String enrollmentId = "";

    Learner(String teacherId, GraphQlClient client, Device device) {
        this.teacherId = teacherId;
        this.client = client;
        this.device = device;
    }

    String enrollmentId() {
        return enrollmentId;
    }

    void enrolled(String id) {
        enrollmentId = id;
    }

    JsonNode enrollment() {
        return client.ask("""
                        query($id: ID!) {
                          enrollment(id: $id) {
                            id status cohortId enrolledAt completedAt
                            activities { activityId seen planned activeSeconds completedAt scorePercent }
                          }
                        }""", Map.of("id", enrollmentId)).path("enrollment");
    }

    JsonNode credits() {
        return client.ask("""
                        { myCredits(first: 100) {
                            credits
                            modalities { modality academicMinutes credits }
                            entries { id enrollmentId kind modality academicMinutes credits }
                        } }""").path("myCredits");
    }

    JsonNode attempts() {
        return client.ask("""
                        query($id: ID!) {
                          myAttempts(enrollmentId: $id) { edges { node { id activityId scorePercent passed } } }
                        }""", Map.of("id", enrollmentId)).path("myAttempts").path("edges");
    }
}
