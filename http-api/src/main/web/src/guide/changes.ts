import type { Schemas } from '../api/client';
import { wordDiff } from '../review/words';
import { bindingOf, idsOf, type Section, type SectionForm } from './form';

type SectionChange = Schemas['SectionChange'];

/** A draft held against the version in force, as the server will tell it once it is published. */
export function draftChanges(before: readonly Section[], draft: readonly SectionForm[]): SectionChange[] {
  const ids = idsOf(draft);
  const after = draft.map((section, at) => ({
    id: ids[at] ?? '',
    title: section.title.trim(),
    text: section.text,
    binding: bindingOf(section.binding),
  }));
  const gone = before.filter((old) => !ids.includes(old.id));
  return [
    ...after.map((section): SectionChange => {
      const old = before.find((one) => one.id === section.id);
      if (!old) {
        return { id: section.id, kind: 'ADDED', after: section, words: [] };
      }
      const words = old.text === section.text ? [] : wordDiff(old.text, section.text);
      const bound = canonical(old.binding ?? {}) !== canonical(section.binding);
      const same = words.length === 0 && old.title === section.title && !bound;
      return { id: section.id, kind: same ? 'SAME' : 'CHANGED', before: old, after: section, words };
    }),
    ...gone.map((old): SectionChange => ({ id: old.id, kind: 'REMOVED', before: old, words: [] })),
  ];
}

/** Equal for bindings that say the same, whatever the order they say it in. */
function canonical(binding: NonNullable<Section['binding']>): string {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? [...value].sort()
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)])
        : value;
  return JSON.stringify(sorted(bindingOf(binding)));
}
