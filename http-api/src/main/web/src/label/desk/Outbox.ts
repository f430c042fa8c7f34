import type { Store } from './drafts';
import type { Sent } from './protocol';

/** Answers given and not yet acknowledged, in order; they outlive the page. */
export class Outbox {
  private sent: Sent[];

  constructor(
    private readonly store: Store,
    private readonly place: string,
  ) {
    this.sent = this.read();
  }

  static of(store: Store, user: string, project: string, tab: string): Outbox {
    const outbox = new Outbox(store, `assay.outbox/${user}/${project}/${tab}`);
    outbox.adopt(`assay.outbox/${user}/${project}/`);
    return outbox;
  }

  all(): readonly Sent[] {
    return this.sent;
  }

  find(id: string | undefined): Sent | undefined {
    return this.sent.find((one) => one.id === id);
  }

  add(sent: Sent): void {
    this.set([...this.sent, sent]);
  }

  remove(id: string): void {
    this.set(this.sent.filter((one) => one.id !== id));
  }

  /** Takes over what a page before left: sending an answer twice under its id is one answer. */
  private adopt(prefix: string): void {
    const names = Array.from({ length: this.store.length }, (_, at) => this.store.key(at) ?? '');
    for (const name of names.filter((one) => one.startsWith(prefix) && one !== this.place)) {
      const left = new Outbox(this.store, name).all().filter((one) => !this.find(one.id));
      this.set([...this.sent, ...left]);
      this.store.removeItem(name);
    }
  }

  private set(sent: Sent[]): void {
    this.sent = sent;
    try {
      if (sent.length === 0) {
        this.store.removeItem(this.place);
      } else {
        this.store.setItem(this.place, JSON.stringify(sent));
      }
    } catch {
      // kept in memory; the page warns before it is left while something is unsent
    }
  }

  private read(): Sent[] {
    try {
      return JSON.parse(this.store.getItem(this.place) ?? '[]') as Sent[];
    } catch {
      return [];
    }
  }
}
