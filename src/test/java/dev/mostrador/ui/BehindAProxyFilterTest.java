package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BehindAProxyFilterTest {
    private final BehindAProxy filter = new BehindAProxy("10[.]0[.]0[.][56]|0:0:0:0:0:0:0:1");

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, '198.51.100.7', 198.51.100.7",
        "[0:0:0:0:0:0:0:1], '198.51.100.7', 198.51.100.7",
        "10.0.0.5, '203.0.113.9, 198.51.100.7', 198.51.100.7",
        "10.0.0.5, '203.0.113.9, 198.51.100.7, 10.0.0.6', 198.51.100.7",
        "10.0.0.5, '2001:db8::7', 2001:db8::7",
        "10.0.0.5, '', 10.0.0.5",
        "10.0.0.5, '10.0.0.6', 10.0.0.5",
        "10.0.0.5, '[', [",
        "192.0.2.1, '198.51.100.7', 192.0.2.1",
    })
    void theNearestAddressThatIsNoProxy(String peer, String header, String visitor) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", header);

        assertThat(filtered(request).getRemoteAddr()).isEqualTo(visitor);
    }

    @Test
    void severalHeadersAreOneList() throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.5");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-For", "198.51.100.7");

        assertThat(filtered(request).getRemoteAddr()).isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, https, true",
        "10.0.0.5, http, false",
        "10.0.0.5, 'https, http', false",
        "192.0.2.1, https, false"
    })
    void httpsIsBelievedFromAProxyAlone(String peer, String scheme, boolean secure) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-Proto", scheme);

        assertThat(filtered(request).isSecure()).isEqualTo(secure);
    }

    private HttpServletRequest filtered(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
