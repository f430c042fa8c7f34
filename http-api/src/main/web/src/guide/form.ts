import type { Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { setup } from '../text/setup';

export type Section = Schemas['Section'];
export type Binding = Schemas['Binding'];

/** A section of the instructions while it is being written. */
export interface SectionForm {
  key: string;
  /** Stays the same from version to version; empty for a section that is new. */
  id: string;
  title: string;
  text: string;
  binding: Binding;
}

export function newSection(title = '', text = ''): SectionForm {
  return { key: freshId(), id: '', title, text, binding: {} };
}

export function sectionForm(section: Section): SectionForm {
  return {
    key: section.id,
    id: section.id,
    title: section.title,
    text: section.text,
    binding: section.binding ?? {},
  };
}

function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 40).replace(/-+$/, '');
}

/** Ids of sections: those they had, and for new ones one out of the title that nobody has. */
export function idsOf(sections: readonly SectionForm[]): string[] {
  const taken = new Set(sections.map((section) => section.id).filter((id) => id !== ''));
  return sections.map((section, at) => {
    if (section.id !== '') {
      return section.id;
    }
    const wish = slug(section.title) || `section-${at + 1}`;
    let id = wish;
    for (let more = 2; taken.has(id); more++) {
      id = `${wish}-${more}`;
    }
    taken.add(id);
    return id;
  });
}

function isOpen(binding: Binding): boolean {
  return Object.values(binding).every((part) => Object.keys(part ?? {}).length === 0);
}

/** A part of a binding that says nothing is left out. */
export function bindingOf(binding: Binding): Binding {
  return Object.fromEntries(
    Object.entries(binding).filter(([, part]) => part !== undefined && Object.keys(part).length > 0),
  );
}

/** Whether the instructions are one text without a heading of its own. */
export function isPlain(sections: readonly SectionForm[]): boolean {
  const [only] = sections;
  return sections.length === 1 && only?.title.trim() === '' && isOpen(only.binding);
}

/** The instructions as they are sent. */
export function guideOf(sections: readonly SectionForm[]): Schemas['InstructionsSent'] {
  if (isPlain(sections)) {
    return sections[0]?.text ?? '';
  }
  const ids = idsOf(sections);
  return {
    sections: sections.map((section, at) => {
      const binding = bindingOf(section.binding);
      return {
        id: ids[at] ?? '',
        title: section.title.trim(),
        text: section.text,
        ...(Object.keys(binding).length > 0 ? { binding } : {}),
      };
    }),
  };
}

/** The sections as labelers get them. */
export function sectionsOf(sections: readonly SectionForm[]): Section[] {
  const ids = idsOf(sections);
  return sections.map(({ title, text }, at) => ({ id: ids[at] ?? '', title, text }));
}

/** What does not hold, by pointers into the instructions as they are sent. */
export function guideErrors(sections: readonly SectionForm[]): Record<string, string> {
  const errors: Record<string, string> = {};
  const plain = isPlain(sections);
  sections.forEach((section, at) => {
    const title = section.title.trim();
    if (!plain && (title === '' || title.length > 200)) {
      errors[`/sections/${at}/title`] = setup.check.sectionTitle;
    }
    if (section.text.trim() === '') {
      errors[`/sections/${at}/text`] = setup.check.section;
    }
  });
  return errors;
}
