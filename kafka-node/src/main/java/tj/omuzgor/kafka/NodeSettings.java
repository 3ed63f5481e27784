package tj.omuzgor.kafka;

import java.util.Properties;

/** The server's properties: one node that is its own quorum, sized for a small machine. */
final class NodeSettings {

    static final int NODE_ID = 1;

    private NodeSettings() {}

    static Properties of(NodeOptions options) {
        String broker = "127.0.0.1:" + options.port();
        String controller = "127.0.0.1:" + options.controllerPort();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", options.data().toString());
        settings.put("auto.create.topics.enable", "false");
        singleReplica(settings);
        durable(settings);
        transactionsInARow(settings);
        small(settings);
        return settings;
    }

    private static void singleReplica(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A killed node is taken back only when the session of its former life has run out (9 s by default).
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    /** No second replica holds what was acknowledged, so an acknowledged batch is on the disk: senders delete it from their outbox. */
    private static void durable(Properties settings) {
        settings.put("log.flush.interval.messages", "1");
    }

    /**
     * A sender begins its next transaction at once, while the markers of the former are being written. The node then tries again by
     * itself: every 20 ms by default, which is longer than the markers take, and for 100 ms only. After that it refuses with
     * CONCURRENT_TRANSACTIONS, refuses what the sender has sent behind as OUT_OF_ORDER_SEQUENCE_NUMBER, and all of it is sent again.
     */
    private static void transactionsInARow(Properties settings) {
        settings.put("add.partitions.to.txn.retry.backoff.ms", "2");
        settings.put("add.partitions.to.txn.retry.backoff.max.ms", "5000");
    }

    private static void small(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.enable", "true");
        // The default of 128 MiB does not fit the heap; 16 MiB remember some 700,000 keys a pass.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        settings.put("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", Integer.toString(2 * 1024 * 1024));
    }
}
