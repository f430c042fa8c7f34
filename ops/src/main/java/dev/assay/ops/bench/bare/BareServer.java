package dev.assay.ops.bench.bare;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.sharding.typed.javadsl.ClusterSharding;
import akka.cluster.sharding.typed.javadsl.Entity;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import akka.http.javadsl.Http;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.japi.function.Function;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** The bare stack as a process: {@code POST /<entity>} persists one event through the stock Cassandra plugin. */
public final class BareServer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private BareServer() {}

    /**
     * Runs until the process ends.
     *
     * @param arguments host:port of Cassandra, and the keyspace to use, which must be there
     */
    public static void main(String[] arguments) {
        ActorSystem<Void> system =
                ActorSystem.create(Behaviors.<Void>empty(), "bare", config(arguments[0], arguments[1]));
        Cluster cluster = Cluster.get(system);
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        ClusterSharding sharding = ClusterSharding.get(system);
        sharding.init(Entity.of(Bare.KEY, context -> new Bare(context.getEntityId())));
        Function<HttpRequest, CompletionStage<HttpResponse>> handler =
                request -> add(sharding, request.getUri().path().substring(1));
        Http.get(system)
                .newServerAt("127.0.0.1", 0)
                .bind(handler)
                .thenAccept(binding -> say("ready " + binding.localAddress().getPort()));
    }

    private static CompletionStage<HttpResponse> add(ClusterSharding sharding, String entity) {
        return sharding.entityRefFor(Bare.KEY, entity)
                .ask(Bare.Add::new, PATIENCE)
                .handle((count, failure) -> failure == null
                        ? HttpResponse.create().withEntity(Integer.toString(count))
                        : HttpResponse.create().withStatus(StatusCodes.SERVICE_UNAVAILABLE));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static Config config(String contactPoint, String keyspace) {
        return ConfigFactory.parseString("""
                        akka.actor.provider = cluster
                        akka.actor.allow-java-serialization = off
                        akka.loglevel = WARNING
                        akka.remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
                        akka.cluster.jmx.enabled = off
                        akka.persistence.journal.plugin = "akka.persistence.cassandra.journal"
                        akka.persistence.snapshot-store.plugin = ""
                        akka.persistence.cassandra.events-by-tag.enabled = off
                        akka.persistence.cassandra.journal.keyspace-autocreate = off
                        akka.persistence.cassandra.journal.tables-autocreate = on
                        akka.persistence.cassandra.journal.keyspace = %s
                        datastax-java-driver.basic.contact-points = ["%s"]
                        datastax-java-driver.basic.load-balancing-policy.local-datacenter = datacenter1
                        """.formatted(keyspace, contactPoint))
                .withFallback(ConfigFactory.defaultReference())
                .resolve();
    }
}
