package tj.omuzgor.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts a stub for each service and tells the gateway where. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var urls = new HashMap<String, String>();
        for (var name : Stub.SERVICES) {
            urls.put("quarkus.rest-client." + name + ".url", Stub.of(name).url());
        }
        return urls;
    }

    @Override
    public void stop() {
        // The stubs end with the test JVM.
    }
}
