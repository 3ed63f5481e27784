package tj.omuzgor.assessment.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.assessment.ChoiceDraft;
import tj.omuzgor.contracts.assessment.FormChoice;
import tj.omuzgor.contracts.assessment.ItemDraft;
import tj.omuzgor.contracts.assessment.ItemKind;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.id.Ids;

/** The items of all assessments. */
@ApplicationScoped
public class ItemBank {

    private static final String INSERT = """
            insert into item (id, assessment_id, position, key, kind, stems, choices, right_choices)
            select id, $1, position, key, kind, stems, choices, "rightChoices"
            from jsonb_to_recordset($2::text::jsonb) as t (id uuid, position int, key text, kind text, stems jsonb, choices jsonb,
              "rightChoices" text[])
            """;

    private static final String OF_ASSESSMENTS = """
            select id, assessment_id, kind, cast(stems as text) as stems, cast(choices as text) as choices
            from item where assessment_id = any($1) order by assessment_id, position
            """;

    private final ObjectMapper json;

    ItemBank(ObjectMapper json) {
        this.json = json;
    }

    /** Adds the items of a new assessment in their order. */
    public Uni<Void> add(SqlConnection transaction, UUID assessmentId, List<ItemDraft> drafts) {
        List<NewItem> items = new ArrayList<>(drafts.size());
        for (ItemDraft draft : drafts) {
            items.add(NewItem.of(draft, items.size()));
        }
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.of(assessmentId, write(items)))
                .replaceWithVoid();
    }

    /** The items of assessments by assessment, each in the author's order. */
    public Uni<Map<UUID, List<BankItem>>> ofAssessments(SqlClient client, Collection<UUID> assessments) {
        return client.preparedQuery(OF_ASSESSMENTS)
                .execute(Tuple.tuple().addArrayOfUUID(assessments.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<BankItem>> items = new HashMap<>();
                    rows.forEach(row -> items.computeIfAbsent(row.getUUID("assessment_id"), id -> new ArrayList<>())
                            .add(item(row)));
                    return items;
                });
    }

    private BankItem item(Row row) {
        try {
            return new BankItem(
                    row.getUUID("id"),
                    ItemKind.valueOf(row.getString("kind")),
                    json.readValue(row.getString("stems"), LocalizedText.class),
                    Arrays.asList(json.readValue(row.getString("choices"), FormChoice[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Item " + row.getUUID("id") + " holds what is no text", e);
        }
    }

    private String write(List<NewItem> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items are not writable as JSON", e);
        }
    }

    /** An item as it goes into its row. */
    private record NewItem(
            UUID id,
            int position,
            String key,
            String kind,
            LocalizedText stems,
            List<FormChoice> choices,
            List<String> rightChoices) {

        static NewItem of(ItemDraft draft, int position) {
            return new NewItem(
                    Ids.next(),
                    position,
                    draft.key(),
                    draft.kind().name(),
                    draft.stems(),
                    draft.choices().stream()
                            .map(choice -> new FormChoice(choice.key(), choice.texts()))
                            .toList(),
                    draft.choices().stream()
                            .filter(ChoiceDraft::correct)
                            .map(ChoiceDraft::key)
                            .toList());
        }
    }
}
