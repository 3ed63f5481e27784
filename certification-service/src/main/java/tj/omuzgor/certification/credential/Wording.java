package tj.omuzgor.certification.credential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.text.Languages;

/** The Tajik sentences of a credential. Machine-written; they await proof-reading by a native speaker. */
final class Wording {

    private Wording() {}

    /** The text that stands where only one language fits: Tajik, else Russian, English, any. */
    static String any(LocalizedText text) {
        return Languages.of(null).choose(text);
    }

    /** The language of that text. */
    static String language(LocalizedText text) {
        return Languages.of(null).chooseTag(text.values().keySet());
    }

    static String planned(int academicMinutes) {
        return "Ҳаҷми курс: " + hours(academicMinutes, 45) + " соати таълимӣ.";
    }

    static String learned(List<ModalityCredit> modalities, int minutesPerHour) {
        return modalities.stream()
                .map(part -> modality(part.modality()) + ": " + hours(part.academicMinutes(), minutesPerHour)
                        + " соати таълимӣ")
                .collect(Collectors.joining("; ", "Курси такмили ихтисос. ", "."));
    }

    static String criteria() {
        return "Ҳамаи фаъолиятҳои ҳатмии курс анҷом дода шуданд.";
    }

    private static String hours(int minutes, int minutesPerHour) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(minutesPerHour), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String modality(Modality modality) {
        return switch (modality) {
            case ONLINE -> "фосилавӣ";
            case FACE_TO_FACE -> "рӯ ба рӯ";
            case PRACTICE -> "амалия";
        };
    }
}
