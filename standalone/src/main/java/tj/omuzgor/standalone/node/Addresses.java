package tj.omuzgor.standalone.node;

import java.util.Map;

/**
 * Where everything listens on loopback.
 *
 * @param gatewayManagement port on which the gateway tells of its health, which its public port does not
 */
public record Addresses(int postgres, int kafka, int keycloak, int gatewayManagement, Map<Service, Integer> services) {

    public Addresses {
        services = Map.copyOf(services);
    }

    /** The only public origin. */
    public String gateway() {
        return http(service(Service.GATEWAY));
    }

    public String keycloakOrigin() {
        return http(keycloak);
    }

    public String origin(Service service) {
        return http(service(service));
    }

    /** The origin that answers how a service is. */
    public String management(Service service) {
        return http(managementPort(service));
    }

    int managementPort(Service service) {
        return service == Service.GATEWAY ? gatewayManagement : service(service);
    }

    public int service(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service.module());
        }
        return port;
    }

    private static String http(int port) {
        return "http://127.0.0.1:" + port;
    }
}
