package tj.omuzgor.identity.claim;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/** Slips beside each other on the sheet. */
@TemplateData
record SlipRow(List<Slip> slips) {
    private static final int ACROSS = 2;

    SlipRow {
        slips = List.copyOf(slips);
    }

    static List<SlipRow> of(List<Slip> slips) {
        var rows = new ArrayList<SlipRow>();
        for (int i = 0; i < slips.size(); i += ACROSS) {
            rows.add(new SlipRow(slips.subList(i, Math.min(i + ACROSS, slips.size()))));
        }
        return rows;
    }
}
