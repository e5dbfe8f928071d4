package dev.mostrador.protocol.document;

import java.util.List;

/// @param responsible by address
/// @param workingDays within which they are answered with reasons
/// @param bodies to whom the customer can go when we do not agree
public record Complaints(String responsible, int workingDays, String about, List<String> lines, List<String> bodies) {}
