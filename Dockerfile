# Builds the application and runs it as a user without rights, beside external PostgreSQL and Zeebe.
FROM maven:3.9-eclipse-temurin-21 AS build
COPY --from=node:20-bookworm-slim /usr/local /opt/node
ENV PATH=/opt/node/bin:$PATH
WORKDIR /build
COPY pom.xml .
COPY src src
COPY processes processes
COPY rules rules
# The broker's distribution is not needed here: the engine runs in containers of its own.
RUN mvn -B -ntp -DskipTests -Dmdep.skip=true package

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --shell /usr/sbin/nologin skolrutin \
    && mkdir /data \
    && chown skolrutin /data
COPY --from=build /build/target/skolrutin.jar /opt/skolrutin/skolrutin.jar
USER skolrutin
WORKDIR /data
VOLUME /data
ENV SERVER_ADDRESS=0.0.0.0 \
    SKOLRUTIN_DATADIR=/data \
    SKOLRUTIN_ENGINE_MODE=external
EXPOSE 8070
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8070 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/skolrutin/skolrutin.jar"]
