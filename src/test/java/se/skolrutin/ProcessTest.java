package se.skolrutin;

import io.camunda.process.test.api.CamundaProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import se.skolrutin.processtest.EngineGatewayExtension;

/**
 * A test of a routine in the whole application on the real engine with Camunda Process Test: fields of type
 * {@code CamundaClient} and {@code CamundaProcessTestContext} are set, time can be moved forward, and after each test
 * running instances are cancelled. They run after all other tests, whose clocks tell today. Run alone with
 * {@code -Dgroups=process}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("process")
@WholeApplicationTest
@ExtendWith(EngineGatewayExtension.class)
@CamundaProcessTest
@Order(Integer.MAX_VALUE - 1)
public @interface ProcessTest {}
