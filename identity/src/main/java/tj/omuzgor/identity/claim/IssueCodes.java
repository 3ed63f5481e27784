package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tj.omuzgor.identity.claim.IssuingResult.Issued;
import tj.omuzgor.identity.claim.IssuingResult.NobodyWaits;
import tj.omuzgor.identity.claim.SchoolTeachers.Colleague;
import tj.omuzgor.identity.claim.SchoolTeachers.School;

/** Issues codes for teachers of a school and prints them; nothing is stored before the slips are there. */
@ApplicationScoped
class IssueCodes {

    private final Pool pool;
    private final ChooseColleagues choice;
    private final ClaimCodes codes;
    private final SlipsPdf pdf;
    private final ClaimConfig config;
    private final Clock clock;
    private final WorkerExecutor printer;

    IssueCodes(
            Pool pool,
            ChooseColleagues choice,
            ClaimCodes codes,
            SlipsPdf pdf,
            ClaimConfig config,
            Clock clock,
            Vertx vertx) {
        this.pool = pool;
        this.choice = choice;
        this.codes = codes;
        this.pdf = pdf;
        this.config = config;
        this.clock = clock;
        this.printer = vertx.createSharedWorkerExecutor("claim-slips", 1);
    }

    /** Slips with what is to be stored of their codes. */
    private record Print(byte[] pdf, List<ClaimCodes.Fresh> codes) {}

    Uni<IssuingResult> issue(ChooseColleagues.Choice wanted, String issuer) {
        return choice.choose(wanted).flatMap(chosen -> switch (chosen) {
            case ChooseColleagues.Chosen.Refused(var refusal) ->
                Uni.createFrom().item(refusal);
            case ChooseColleagues.Chosen.Colleagues(var school, var colleagues) ->
                colleagues.isEmpty()
                        ? Uni.createFrom().<IssuingResult>item(new NobodyWaits())
                        : issue(
                                school,
                                colleagues,
                                new ClaimCodes.Issue(
                                        issuer, wanted.issuer().administersCountry(), config.codeLifetime()));
        });
    }

    private Uni<IssuingResult> issue(School school, List<Colleague> colleagues, ClaimCodes.Issue issue) {
        var expiresAt = clock.instant().plus(issue.lifetime());
        return printer.executeBlocking(() -> print(school, colleagues, expiresAt), false)
                .call(print -> pool.withTransaction(tx -> codes.replace(tx, print.codes(), issue)))
                .map(print -> new Issued(school.code(), print.pdf()));
    }

    private Print print(School school, List<Colleague> colleagues, Instant expiresAt) {
        var slips = new ArrayList<Slip>();
        var fresh = new ArrayList<ClaimCodes.Fresh>();
        for (var colleague : colleagues) {
            var code = ClaimCode.random();
            slips.add(new Slip(colleague.name(), colleague.registryNumber(), code.printed()));
            fresh.add(new ClaimCodes.Fresh(colleague.id(), CodeKeys.of(colleague.registryNumber(), code)));
        }
        return new Print(pdf.render(school, slips, expiresAt), fresh);
    }

    @PreDestroy
    void close() {
        printer.closeAndForget();
    }
}
