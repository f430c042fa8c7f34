import { t } from '../text/en';

/** Everything that has a shortcut: its usual combination and what it does. One list, so that all can be remapped. */
export const actions = {
  submit: { combo: 'Enter', text: t.keys.submit },
  submitFromText: { combo: 'Mod+Enter', text: t.keys.submitFromText },
  skip: { combo: 'KeyS', text: t.keys.skip },
  previous: { combo: 'KeyP', text: t.keys.previous },
  undo: { combo: 'Mod+KeyZ', text: t.keys.undo },
  redo: { combo: 'Mod+Shift+KeyZ', text: t.keys.redo },
  nextField: { combo: 'KeyJ', text: t.keys.nextField },
  previousField: { combo: 'KeyK', text: t.keys.previousField },
  instructions: { combo: 'KeyI', text: t.keys.instructions },
  help: { combo: 'KeyH', text: t.keys.help },
  nextMark: { combo: 'KeyM', text: t.keys.nextMark },
  previousMark: { combo: 'Shift+KeyM', text: t.keys.previousMark },
  removeMark: { combo: 'Delete', text: t.keys.removeMark },
  removeMarkToo: { combo: 'Backspace', text: t.keys.removeMark },
  newMark: { combo: 'KeyN', text: t.keys.newMark },
  addPoint: { combo: 'KeyX', text: t.keys.addPoint },
  play: { combo: 'Space', text: t.keys.play },
  markTime: { combo: 'KeyR', text: t.keys.markTime },
  back: { combo: 'Comma', text: t.keys.back },
  forward: { combo: 'Period', text: t.keys.forward },
  slower: { combo: 'Shift+Comma', text: t.keys.slower },
  faster: { combo: 'Shift+Period', text: t.keys.faster },
  zoomIn: { combo: 'Equal', text: t.keys.zoomIn },
  zoomOut: { combo: 'Minus', text: t.keys.zoomOut },
  fit: { combo: 'KeyF', text: t.keys.fit },
  brighter: { combo: 'KeyB', text: t.keys.brighter },
  darker: { combo: 'Shift+KeyB', text: t.keys.darker },
  option1: { combo: 'Digit1', text: t.keys.option(1) },
  option2: { combo: 'Digit2', text: t.keys.option(2) },
  option3: { combo: 'Digit3', text: t.keys.option(3) },
  option4: { combo: 'Digit4', text: t.keys.option(4) },
  option5: { combo: 'Digit5', text: t.keys.option(5) },
  option6: { combo: 'Digit6', text: t.keys.option(6) },
  option7: { combo: 'Digit7', text: t.keys.option(7) },
  option8: { combo: 'Digit8', text: t.keys.option(8) },
  option9: { combo: 'Digit9', text: t.keys.option(9) },
  option10: { combo: 'Digit0', text: t.keys.option(10) },
} as const satisfies Record<string, { combo: string; text: string }>;

export type Action = keyof typeof actions;

/** Options beyond the tenth have no key of their own: the arrow keys reach them. */
export const optionActions = [
  'option1',
  'option2',
  'option3',
  'option4',
  'option5',
  'option6',
  'option7',
  'option8',
  'option9',
  'option10',
] as const satisfies readonly Action[];
