package dev.assay.ops.client;

/** The API refused a request that had to succeed. */
public final class ApiRefusedException extends RuntimeException {
    private final transient ApiAnswer answer;

    ApiRefusedException(String request, ApiAnswer answer) {
        super(request + " was refused: " + answer.status() + ' ' + answer.body());
        this.answer = answer;
    }

    public ApiAnswer answer() {
        return answer;
    }
}
