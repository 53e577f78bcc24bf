package se.skolrutin.ss12000;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Ss12000Settings.class)
class Ss12000Configuration {}
