package dev.forkscope.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a request counts for. Behind a trusted proxy, {@link TrustedProxies} has put the client's own address into the request. */
final class ClientAddress {
    /** Bytes of an IPv6 address that name a network; whoever has one such network has all addresses in it. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The IPv4 address, or the IPv6 network. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With colons it is no name that could be looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address && !parsed.isLoopbackAddress() ? network(parsed) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String network(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES));
    }
}
