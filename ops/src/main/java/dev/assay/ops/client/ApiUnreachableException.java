package dev.assay.ops.client;

/** No answer came, however often the request was repeated. */
public final class ApiUnreachableException extends RuntimeException {
    ApiUnreachableException(String request, Throwable cause) {
        super(request + " got no answer: " + cause, cause);
    }
}
