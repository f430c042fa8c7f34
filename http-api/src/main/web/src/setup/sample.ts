import type { ItemContent, ItemValue, LabelSchema, Work } from '../api/client';
import type { Store } from '../label/desk/drafts';
import type { PartForm } from './form';
import picture from './sample.svg';
import sound from './sample.wav';

/** What the sample files are: the picture in pixels, the recording in seconds. */
const pictureSize = { width: 640, height: 400 };
const soundSeconds = 4;

function partValue(part: PartForm): ItemValue {
  switch (part.kind) {
    case 'image':
      return { type: 'image', url: picture, ...pictureSize };
    case 'audio':
      return { type: 'audio', url: sound, seconds: soundSeconds };
    case 'number':
      return Number.isNaN(Number(part.sample)) || part.sample.trim() === '' ? 0 : Number(part.sample);
    default:
      return part.sample === '' ? '…' : part.sample;
  }
}

/** An item as it might be imported. */
export function sampleItem(parts: readonly PartForm[]): ItemContent {
  return Object.fromEntries(
    parts.filter((part) => part.name.trim() !== '').map((part) => [part.name.trim(), partValue(part)]),
  );
}

/** A task that nobody was given, for the labeling page to show. */
export function sampleWork(parts: readonly PartForm[], schema: LabelSchema): Work {
  const never = new Date(0).toISOString();
  const versions = { instructions: 1, schema: 1, policy: 1 };
  return {
    assignment: { id: 'preview', grantedAt: never, leaseUntil: never, leaseSeconds: 0, versions },
    task: 'preview',
    item: sampleItem(parts),
    schema,
    instructions: { version: 1, sections: [] },
  };
}

/** A place for drafts that lasts as long as the page. */
export function memoryStore(): Store {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
