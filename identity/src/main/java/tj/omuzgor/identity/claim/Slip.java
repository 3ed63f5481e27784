package tj.omuzgor.identity.claim;

import io.quarkus.qute.TemplateData;

/** One slip as it is printed. */
@TemplateData
record Slip(String name, String registryNumber, String code) {
    @Override
    public String toString() {
        return "Slip[" + registryNumber + "]";
    }
}
