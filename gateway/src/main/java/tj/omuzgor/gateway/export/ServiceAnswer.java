package tj.omuzgor.gateway.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import tj.omuzgor.gateway.client.Service;

/** What a service answers, while it is read. Where it breaks off, that is told as the service's failure, never as the end. */
final class ServiceAnswer extends FilterInputStream {
    private static final Logger LOG = Logger.getLogger(ServiceAnswer.class);

    private final Service service;
    private final Making making;

    ServiceAnswer(Service service, InputStream body, Making making) {
        super(body);
        this.service = service;
        this.making = making;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        try {
            int count = super.read(into, from, most);
            making.goOn(service);
            return count;
        } catch (IOException broken) {
            making.goOn(service);
            LOG.warnf("The service %s broke off: %s", service.key(), broken.getMessage());
            throw ServiceStreams.failed(service);
        }
    }
}
