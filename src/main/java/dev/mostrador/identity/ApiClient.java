package dev.mostrador.identity;

import java.io.Serializable;
import java.util.UUID;

/// The program behind a bearer token. A controller of the API that takes one as a parameter gets it.
public record ApiClient(int accountId, UUID tokenId, String name) implements Serializable {}
