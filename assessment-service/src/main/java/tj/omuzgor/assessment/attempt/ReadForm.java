package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.assessment.item.BankItem;
import tj.omuzgor.assessment.item.ItemBank;
import tj.omuzgor.contracts.assessment.FormChoice;
import tj.omuzgor.contracts.assessment.FormItem;
import tj.omuzgor.contracts.assessment.FormView;

/** Gives a teacher her form to take offline: every language, no keys. */
@ApplicationScoped
class ReadForm {

    private final Pool pool;
    private final FormRepository forms;
    private final ItemBank bank;

    ReadForm(Pool pool, FormRepository forms, ItemBank bank) {
        this.pool = pool;
        this.forms = forms;
        this.bank = bank;
    }

    /** The form, where it is this teacher's, under whichever of her ids it was drawn. */
    Uni<@Nullable FormView> read(UUID id, UUID teacherId) {
        return forms.find(pool, id, teacherId).chain(form -> {
            if (form == null) {
                return Uni.createFrom().nullItem();
            }
            return bank.ofAssessments(pool, Set.of(form.assessmentId()))
                    .map(items -> view(id, form, items.getOrDefault(form.assessmentId(), List.of())));
        });
    }

    private static FormView view(UUID id, FormRepository.DrawnForm form, List<BankItem> bank) {
        Map<UUID, BankItem> items = bank.stream().collect(Collectors.toMap(BankItem::id, Function.identity()));
        return new FormView(
                id,
                form.assessmentId(),
                form.enrollmentId(),
                form.activityId(),
                form.teacherId(),
                form.titles(),
                form.items().stream().map(drawn -> item(drawn, items)).toList());
    }

    private static FormItem item(FormDraw.DrawnItem drawn, Map<UUID, BankItem> items) {
        BankItem item = items.get(drawn.id());
        if (item == null) {
            throw new IllegalStateException("Item " + drawn.id() + " was drawn and is not there");
        }
        Map<String, FormChoice> choices =
                item.choices().stream().collect(Collectors.toMap(FormChoice::key, Function.identity()));
        return new FormItem(
                item.id(),
                item.kind(),
                item.stems(),
                drawn.choices().stream().map(choices::get).toList());
    }
}
