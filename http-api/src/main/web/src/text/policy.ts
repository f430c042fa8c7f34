const whole = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string, many: string) => `${whole(value)} ${value === 1 ? one : many}`;
const percent = (share: number) => `${Number((share * 100).toFixed(2))} %`;

/** Texts of consensus policies: setting them, and trying them on the past. */
export const policy = {
  title: 'When labels suffice',
  strategy: 'Rule',
  strategies: {
    'majority-voting': {
      name: 'Majority',
      means: 'So many labels, then the answer with a large enough share wins; else a reviewer decides.',
    },
    'expert-review': {
      name: 'Majority, with an expert for what is odd',
      means: 'As the majority, but an expert decides where labelers differ much, flag an item, or meet something new.',
    },
    'confidence-weighted': {
      name: 'Votes weighed by the labeler’s record',
      means:
        'Each vote counts for what its labeler’s answers so far are worth; more are asked for until it is sure enough.',
    },
    'adaptive-overlap': {
      name: 'Ask only as many as needed',
      means: 'One label after the other, and none more once the answer is sure, within a budget.',
    },
  },
  parameters: {
    overlap: { name: 'Labels per item', means: 'How many people answer each item.' },
    minimumLabels: { name: 'Labels at least', means: 'Before that many, nothing is decided.' },
    maximumLabels: { name: 'Labels at most', means: 'After that many, a reviewer decides.' },
    threshold: { name: 'Share that wins', means: 'Of all labels counted, the share the winner needs.' },
    maximumDisagreement: { name: 'Disagreement allowed', means: 'Share of pairs of labels that may differ.' },
    edgeCaseFlags: { name: 'Flags for an edge case', means: 'Flags and skips that send an item to the expert.' },
    newPattern: { name: 'New from', means: 'Novelty from which an item counts as new; 100 % is like nothing before.' },
    minimumConfidence: { name: 'Sure enough', means: 'How probable the winner must be.' },
    stopConfidence: { name: 'Sure, so stop', means: 'How probable the winner must be for asking to stop early.' },
    minimumEvidence: {
      name: 'Answers of an experienced labeler',
      means: 'Judged answers from which a labeler is experienced.',
    },
    minimumExperienced: { name: 'Experienced votes', means: 'How many votes must come from experienced labelers.' },
    labelsPerTask: { name: 'Budget: labels per item on average', means: '0 for no budget.' },
    skill: { name: 'Skill of the reviewer', means: 'Who decides escalated items; empty for any reviewer.' },
  },
  percentUnit: '%',
  rules: 'Other rules for some kinds of items',
  rulesText: 'The first that fits an item decides; all other items go by the rule above.',
  addRule: 'Add a rule for a kind',
  rule: (at: number) => `Rule ${at}`,
  taskType: 'For items of the kind',
  taskTypeHint: 'One of the questions’ kinds below, or a kind that items are imported with (traits.type).',
  check: {
    range: (min: string, max: string) => `From ${min} to ${max}.`,
    taskType: 'A lower-case letter, then up to 63 of a–z, 0–9 and “-”.',
    taskTypeTaken: 'There is a rule for this kind already.',
    skill: 'Letters, digits, “.”, “_” and “-”, 64 at most.',
  },
  says: {
    'majority-voting': (n: (name: string) => number) =>
      `${count(n('overlap'), 'label', 'labels')} per item; an answer with ${percent(n('threshold'))} of them wins, else a reviewer decides.`,
    'expert-review': (n: (name: string) => number) =>
      `${count(n('overlap'), 'label', 'labels')} per item; ${percent(n('threshold'))} wins, unless labelers differ in more than ${percent(n('maximumDisagreement'))} of pairs, ${count(n('edgeCaseFlags'), 'flags it', 'flag it')}, or it is new.`,
    'confidence-weighted': (n: (name: string) => number) =>
      `${whole(n('minimumLabels'))} to ${whole(n('maximumLabels'))} labels per item, until the weighed answer is ${percent(n('minimumConfidence'))} sure; else a reviewer decides.`,
    'adaptive-overlap': (n: (name: string) => number) =>
      `From ${count(n('minimumLabels'), 'label', 'labels')}, one more at a time up to ${whole(n('maximumLabels'))}, stopping at ${percent(n('stopConfidence'))} sure${n('labelsPerTask') > 0 ? `, within ${n('labelsPerTask')} per item on average` : ''}.`,
  } as Record<string, (n: (name: string) => number) => string>,
  inForce: (number: number) => `Version ${number} is in force`,
  version: (number: number) => `Version ${number}`,
  begin: 'Begin from',
  edit: 'Another policy',
  editText: 'Change the numbers and try them on what has been labeled so far. Nothing changes until it is set.',
  readText: 'Change the numbers and try them on what has been labeled so far. Only a manager can set them.',
  tryIt: 'Try it on the past',
  trying: 'Playing the past …',
  tryText: 'The project’s whole past is played again, event by event, under this policy: what would have been decided?',
  notYet: 'What would it change?',
  notYetText:
    'Try a policy, and this side shows which decisions would be others, how many labels would not have been needed or are missing, and how right either is.',
  stale: 'The policy has been changed since; try it again.',
  gold: 'Right answers to score by',
  goldHint: 'JSON Lines: {"externalId": …, "label": {…}} a line. They are only counted by, and not kept.',
  goldRead: (number: number) => count(number, 'right answer', 'right answers'),
  goldWrong: (line: number) => `Line ${line} is no right answer: {"externalId": …, "label": {…}}`,
  goldMost: (most: number) => `At most ${whole(most)} right answers.`,
  goldNone: 'Take them out',
  changed: { name: 'Decisions that change', means: 'Rounds of items that would end in another decision.' },
  rounds: (number: number) => `of ${count(number, 'round', 'rounds')}`,
  saved: { name: 'Labels saved', means: 'Labels given that this policy would not have asked for.' },
  ofGiven: (number: number) => `of ${whole(number)} given`,
  added: { name: 'Labels missing', means: 'Labels this policy would still wait for, more than now.' },
  endings: 'How rounds end',
  settled: 'Settled by labels',
  escalated: 'Sent to a reviewer',
  undecided: 'Not decided yet',
  asItIs: 'As it is',
  underThis: 'Under this policy',
  accuracy: 'How right the labels alone are',
  accuracyText:
    'Of the rounds whose right answer is known: how many are settled by labels alone, and how many of those rightly.',
  source: 'Known from',
  sources: { GOLD: 'the answers given here', OVERRIDE: 'overrides by experts', REVIEW: 'reviews' },
  known: 'Known',
  right: (right: number, settled: number) =>
    settled === 0
      ? 'none settled'
      : `${percent(Number((right / settled).toFixed(3)))} (${whole(right)} of ${whole(settled)})`,
  caveats: 'What limits the comparison',
  inRounds: (number: number) => count(number, 'round', 'rounds'),
  changes: 'Decisions that would be others',
  changesNone: 'Every decision would be the same.',
  item: 'Item',
  used: 'Labels used',
  usedOf: (used: number, given: number) => `${whole(used)} of ${whole(given)}`,
  kinds: { SETTLED: 'Settled', ESCALATED: 'To a reviewer', UNDECIDED: 'Wants more labels' },
  moreLabels: (number: number) => `${count(number, 'label', 'labels')} more`,
  rightAnswer: 'right',
  wrongAnswer: 'wrong',
  more: 'Show more',
  change: 'What changes and why',
  needsChange: 'Say what changes and why.',
  set: (number: number) => `Set as version ${number}`,
  setting: 'Setting …',
  moved: 'Somebody else changed the project meanwhile. Look again, then set it.',
  same: 'This is the policy in force.',
  forKind: (kind: string, says: string) => `Items of the kind ${kind}: ${says}`,
  forOthers: (says: string) => `All other items: ${says}`,
};
