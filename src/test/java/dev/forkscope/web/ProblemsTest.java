package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ServletWebRequest request = new ServletWebRequest(new MockHttpServletRequest(), response);

    @BeforeEach
    void half_of_the_answer_is_sent() {
        response.setCommitted(true);
    }

    @Test
    void a_client_that_left_in_the_middle_of_an_answer_is_nothing_to_log(CapturedOutput log) throws Exception {
        assertThat(new Problems().handleException(notWritable("Broken pipe"), request))
                .isNull();
        assertThat(log).isEmpty();
    }

    @Test
    void an_answer_that_broke_in_the_middle_by_our_own_fault_is_logged(CapturedOutput log) throws Exception {
        new Problems().handleException(notWritable("a number that is none"), request);
        assertThat(log).contains("Response already committed");
    }

    private static HttpMessageNotWritableException notWritable(String why) {
        return new HttpMessageNotWritableException("Could not write JSON", new IOException(why));
    }
}
