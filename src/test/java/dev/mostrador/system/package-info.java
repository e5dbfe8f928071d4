/// The whole product in a real browser, often two of them at once.
package dev.mostrador.system;
