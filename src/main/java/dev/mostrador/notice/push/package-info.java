/// Notices on a device whose desk is closed: Web Push (RFC 8030) with its encryption (RFC 8291) and the shop's name tag
/// (RFC 8292).
@NullMarked
package dev.mostrador.notice.push;

import org.jspecify.annotations.NullMarked;
