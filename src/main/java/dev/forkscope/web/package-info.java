/**
 * REST controllers, WebSocket handlers, error answers and security headers. Knows the wire, and nothing about processes. May touch
 * {@code classroom}, {@code run}, {@code demo} and {@code language}, and {@code protocol} for the names that these are asked in.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.web;
