package dev.forkscope.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A class that comes all at once makes Tomcat start many threads; when it has gone, so do they. */
@Component
class TomcatThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String IDLE_MILLIS = "10000";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setProperty("threadsMaxIdleTime", IDLE_MILLIS));
    }
}
