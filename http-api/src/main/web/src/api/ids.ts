/** 128 random bits as text. Not `crypto.randomUUID`, which browsers withhold from pages without TLS. */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
