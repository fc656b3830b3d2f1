# Two ways to the same image. The last stage builds the jar itself; --target from-jar takes target/forkscope.jar as it is.
#   docker build -t forkscope .
#   docker build -t forkscope --target from-jar .
# A build behind a proxy with a certificate authority of its own: --secret id=ca,src=its-certificates.pem
ARG BASE=debian:trixie-slim

FROM ${BASE} AS runtime
# A JVM as process 1 reaps no orphans; tini does. curl asks for the health.
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jre-headless tini curl \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 forkscope \
    && useradd --uid 10001 --gid forkscope --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin forkscope
WORKDIR /opt/forkscope
USER 10001:10001
EXPOSE 8080
# Needs a writable /tmp from which libraries can be loaded (tmpfs option exec), and nothing else that is writable.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://localhost:8080/actuator/health"]
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["java", "-jar", "/opt/forkscope/forkscope.jar"]

FROM runtime AS from-jar
COPY target/forkscope.jar /opt/forkscope/forkscope.jar

FROM ${BASE} AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates openjdk-25-jdk-headless maven nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY frontend frontend
COPY docs docs
COPY src src
RUN --mount=type=secret,id=ca \
    if [ -e /run/secrets/ca ]; then \
        awk '/BEGIN/ { n++ } n { print > "/usr/local/share/ca-certificates/build-" n ".crt" }' /run/secrets/ca \
        && update-ca-certificates \
        && export NODE_EXTRA_CA_CERTS=/run/secrets/ca; \
    fi \
    && mvn -B -ntp package -DskipTests

FROM runtime AS image
COPY --from=build /build/target/forkscope.jar /opt/forkscope/forkscope.jar
