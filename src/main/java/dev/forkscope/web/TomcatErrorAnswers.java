package dev.forkscope.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests that Tomcat itself turns away, such as those whose address is no address, get the same kind of answer as all others. */
@Component
class TomcatErrorAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(TomcatErrorAnswers::useOurValve);
    }

    private static void useOurValve(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Valve.class.getName());
        }
    }

    /** Made by Tomcat, by name. */
    public static final class Valve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            // Tomcat's word for a method or a transfer coding it does not know. Nothing is missing here: the request
            // makes no sense.
            if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            try {
                RawProblem.write(response, RawProblem.of(response.getStatus()));
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // Whoever asked has gone.
            }
        }
    }
}
