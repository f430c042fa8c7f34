import type { Schemas } from '../api/client';
import type { Event } from './events';

export type Proof = Schemas['Proof'];

export type Finding =
  | { kind: 'whole'; links: number; head: string }
  | { kind: 'broken'; at: number }
  | { kind: 'not-start' }
  | { kind: 'not-head' }
  | { kind: 'not-shown'; at: number };

const utf8 = new TextEncoder();

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether this browser lets this page compute hashes: only secure pages may. */
export function canCheck(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

/**
 * Works the chain out anew: SHA-256 of the persistence id, then of each hash before and the stored bytes. Then holds what
 * the page shows against the bytes that were hashed. Nothing the server says of the proof's soundness is believed.
 */
export async function check(proof: Proof, shown: readonly Event[]): Promise<Finding> {
  let hash = await sha256(utf8.encode(proof.persistenceId));
  if (hex(hash) !== proof.start) {
    return { kind: 'not-start' };
  }
  for (const [at, link] of proof.links.entries()) {
    hash = await sha256(hash, utf8.encode(link.payload));
    if (link.sequence !== at + 1 || hex(hash) !== link.hash) {
      return { kind: 'broken', at: at + 1 };
    }
  }
  if (hex(hash) !== proof.head) {
    return { kind: 'not-head' };
  }
  const strange = strangeEvent(proof, shown);
  return strange === null
    ? { kind: 'whole', links: proof.links.length, head: proof.head }
    : { kind: 'not-shown', at: strange };
}

function strangeEvent(proof: Proof, shown: readonly Event[]): number | null {
  for (const [at, event] of shown.entries()) {
    const link = proof.links[at];
    if (!link || event.sequence !== link.sequence || event.hash !== link.hash || !same(event, link.payload)) {
      return at + 1;
    }
  }
  return shown.length < proof.links.length ? shown.length + 1 : null;
}

/** Whether a shown event, its moment and its author say what the stored bytes say. */
function same(event: Event, payload: string): boolean {
  const stored: unknown = JSON.parse(payload);
  const { origin } = stored as { origin?: { at?: string; by?: string; role?: string } };
  return (
    canonical(event.event) === canonical(stored) &&
    origin?.at === event.at &&
    origin.by === event.by &&
    origin.role === event.role
  );
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Checks a downloaded proof without this page and without the server. */
export const program = `import hashlib, json, sys
proof = json.load(open(sys.argv[1], encoding="utf-8"))
h = hashlib.sha256(proof["persistenceId"].encode()).digest()
assert h.hex() == proof["start"], "start"
for link in proof["links"]:
    h = hashlib.sha256(h + link["payload"].encode()).digest()
    assert h.hex() == link["hash"], link["sequence"]
assert h.hex() == proof["head"], "head"
print("whole:", len(proof["links"]), "events, head", h.hex())
`;
