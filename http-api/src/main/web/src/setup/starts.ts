import { newSection } from '../guide/form';
import { usual } from '../policy/form';
import { type FieldForm, newColumn, newField, newPart, newRelation, type PartForm, type SetupForm } from './form';

export type Start = 'texts' | 'names' | 'pictures' | 'sounds' | 'records' | 'pairs';

interface Begun {
  parts: PartForm[];
  fields: FieldForm[];
  guide: string;
}

const review = 'The kettle was here in two days and boils fast. The lid sticks a little, but I would buy it again.';
const note = 'On 3 May the ferry Aurora left Lund Harbour late; captain Mira Holm blamed the fog over Seal Island.';

/** Sets of questions to begin with, each a whole project that could be run as it is. */
export const starts: Record<Start, () => Begun> = {
  texts: () => ({
    parts: [newPart('text', 'text', review)],
    fields: [
      newField('choice', {
        title: 'How does the writer feel about it?',
        name: 'mood',
        options: 'positive\nneutral\nnegative',
      }),
      newField('choices', {
        title: 'What is it about?',
        name: 'topics',
        options: 'delivery\nquality\nprice\nservice',
        min: '0',
        required: false,
      }),
    ],
    guide:
      '# What to judge\n\nJudge what the writer **means**, not what you think of it.\n\n- Mixed feelings: choose the stronger one.\n- No feeling at all: *neutral*.',
  }),
  names: () => ({
    parts: [newPart('text', 'text', note)],
    fields: [
      newField('spans', {
        title: 'Names in the text',
        name: 'names',
        of: 'text',
        options: 'person\nplace\nship\ntime',
        relations: [newRelation('travels on', ['person'], ['ship'])],
      }),
    ],
    guide:
      '# What to mark\n\nMark every name **as long as it is written**: *captain Mira Holm* is marked without *captain*.\n\n- Dates and times count as time.\n- Mark a name each time it appears.\n- Relate a person to the ship they travel on.',
  }),
  pictures: () => ({
    parts: [newPart('picture', 'image')],
    fields: [
      newField('boxes', {
        title: 'Things in the picture',
        name: 'things',
        of: 'picture',
        options: 'boat\nhouse\nperson',
      }),
      newField('polygons', {
        title: 'Water and land',
        name: 'areas',
        of: 'picture',
        options: 'water\nland',
        required: false,
      }),
      newField('choice', { title: 'When was it taken?', name: 'light', options: 'by day\nat dusk\nat night' }),
    ],
    guide:
      '# How to draw\n\nDraw boxes **tightly**: every part of the thing inside, as little else as possible.\n\n- Half hidden: box what can be seen.\n- Too small to tell: leave it out.',
  }),
  sounds: () => ({
    parts: [newPart('recording', 'audio')],
    fields: [
      newField('time-regions', {
        title: 'What is heard, and when',
        name: 'sounds',
        of: 'recording',
        options: 'voice\nmusic\nnoise',
      }),
      newField('text', { title: 'What is said', name: 'transcript', required: false }),
      newField('rating', { title: 'How clear is it?', name: 'clarity' }),
    ],
    guide:
      '# How to listen\n\nMark from the first sound to the last, with **a tenth of a second** to spare.\n\n- Write what is said, word for word.\n- 1 cannot be understood, 5 is clear all through.',
  }),
  records: () => ({
    parts: [
      newPart(
        'receipt',
        'text',
        'Corner Bakery, 12 March\n2 rye loaves  7.80\n1 coffee  3.20\nTotal  11.00  paid by card',
      ),
      newPart('amount', 'number', '11'),
    ],
    fields: [
      newField('fields', {
        title: 'What the receipt says',
        name: 'receipt',
        columns: [
          newColumn('shop'),
          newColumn('total', 'NUMBER'),
          newColumn('paid by card', 'FLAG'),
          newColumn('kind', 'TEXT', 'food\ntravel\noffice'),
        ],
      }),
    ],
    guide:
      '# How to copy\n\nWrite what is **on the receipt**, not what ought to be.\n\n- Totals with the decimals, without the currency.\n- Leave nothing out.',
  }),
  pairs: () => ({
    parts: [
      newPart('text', 'text', 'All ferries to Seal Island are cancelled until the fog has lifted.'),
      newPart('hypothesis', 'text', 'Nobody can reach Seal Island by ferry right now.'),
    ],
    fields: [
      newField('choice', {
        title: 'Does the second follow from the first?',
        name: 'relation',
        options: 'follows\ncontradicts\nneither',
      }),
      newField('rating', { title: 'How sure are you?', name: 'certainty' }),
    ],
    guide:
      '# What to judge by\n\nJudge by the **first text alone**, and by what everybody knows.\n\n- It must follow, not merely fit.\n- If you hesitate, choose *neither*.',
  }),
};

export const startNames = Object.keys(starts) as Start[];

/** The form with a start's items, questions and instructions; name, id and policy stay. */
export function startedAs(start: Start, form: SetupForm): SetupForm {
  const { parts, fields, guide } = starts[start]();
  return { ...form, parts, fields, sections: [newSection('', guide)] };
}

export function blank(): SetupForm {
  return startedAs('texts', {
    name: '',
    id: '',
    minutes: '15',
    parts: [],
    fields: [],
    sections: [],
    policy: { otherwise: usual('majority-voting'), rules: [] },
  });
}
