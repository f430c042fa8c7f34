import type { LabelSchema } from '../../api/client';
import { type Draft, fitting } from '../model';

/** Where texts are kept in the browser. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const week = 7 * 24 * 3600 * 1000;

/** Unfinished answers of one user in one project, so that a reload loses nothing. */
export class Drafts {
  constructor(
    private readonly store: Store,
    private readonly prefix: string,
    private readonly now: () => number = Date.now,
  ) {}

  static of(store: Store, user: string, project: string): Drafts {
    return new Drafts(store, `assay.draft/${user}/${project}/`);
  }

  get(task: string, schema: LabelSchema): Draft | null {
    try {
      const text = this.store.getItem(this.prefix + task);
      return text === null ? null : fitting(schema, (JSON.parse(text) as { label: Draft }).label);
    } catch {
      return null;
    }
  }

  put(task: string, label: Draft): void {
    try {
      this.store.setItem(this.prefix + task, JSON.stringify({ at: this.now(), label }));
    } catch {
      // the store is full or forbidden: the draft lives as long as the page
    }
  }

  drop(task: string): void {
    this.store.removeItem(this.prefix + task);
  }

  /** Forgets what nobody came back to for a week. */
  sweep(): void {
    const names = Array.from({ length: this.store.length }, (_, at) => this.store.key(at) ?? '');
    for (const name of names.filter((one) => one.startsWith('assay.draft/'))) {
      const at = this.ageOf(name);
      if (at !== null && this.now() - at > week) {
        this.store.removeItem(name);
      }
    }
  }

  private ageOf(name: string): number | null {
    try {
      return (JSON.parse(this.store.getItem(name) ?? '{}') as { at?: number }).at ?? null;
    } catch {
      return 0;
    }
  }
}
