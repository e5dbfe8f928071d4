/// The whole product: in a real browser, often two of them at once, and as a process that gets killed.
package dev.mostrador.system;
