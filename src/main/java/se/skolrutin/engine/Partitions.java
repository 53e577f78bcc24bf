package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.PartitionBrokerRole;
import io.camunda.client.api.response.Topology;

/** The engine's partitions as its topology tells. */
class Partitions {

    private Partitions() {}

    static boolean allLed(CamundaClient client) {
        try {
            Topology topology = client.newTopologyRequest().send().join();
            long led = topology.getBrokers().stream()
                    .flatMap(broker -> broker.getPartitions().stream())
                    .filter(partition -> partition.getRole() == PartitionBrokerRole.LEADER)
                    .map(partition -> partition.getPartitionId())
                    .distinct()
                    .count();
            return led > 0 && led == topology.getPartitionsCount();
        } catch (ClientException away) {
            return false;
        }
    }
}
