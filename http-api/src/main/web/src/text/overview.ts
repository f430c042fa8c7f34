const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });
const count = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;

/** Texts of the overview. Each figure has a name and what it means. */
export const overview = {
  explain: 'What do the figures mean?',
  live: 'Live',
  liveTitle: 'Figures change here the moment something happens',
  polled: 'Every 5 seconds',
  polledTitle: 'The live feed is not there right now; the figures are asked for instead',
  empty: 'No items yet',
  emptyText: 'Import items, and how far they are is shown here: waiting, being labeled, in review, settled.',
  see: (what: string) => `Show the items: ${what}`,
  stages: { WAITING: 'Waiting', OPEN: 'Being labeled', IN_REVIEW: 'In review', SETTLED: 'Settled', GOLD: 'Gold' },
  stageMeans: {
    WAITING: 'Items nobody has been given yet.',
    OPEN: 'Items that were given to somebody and still want labels.',
    IN_REVIEW: 'Items whose labels did not suffice; a reviewer decides them.',
    SETTLED: 'Items with an outcome, by consensus, review or override.',
    GOLD: 'Items whose answer is known, mixed into the work unseen to measure labelers.',
  },
  work: 'Work so far',
  figures: {
    labels: { name: 'Labels given', means: 'Every label ever submitted, those of earlier rounds included.' },
    running: { name: 'In hands now', means: 'Tasks on a labeler’s table at this moment, with a lease that runs.' },
    consensus: {
      name: 'Consensus reached',
      means: 'Of all times the labels of an item were counted, the share in which they agreed enough.',
    },
    accepted: {
      name: 'Reviews accepted',
      means: 'Of all reviews that accepted or sent back, the share that accepted.',
    },
    overrides: { name: 'Overrides', means: 'Items a reviewer settled on their own answer, with a justification.' },
    relabels: { name: 'Labeled again', means: 'Times that new labels were asked for.' },
    skips: { name: 'Skips', means: 'Times a labeler declined an item and said why.' },
    expired: {
      name: 'Leases run out',
      means: 'Times a task went back to the queue because its labeler did not come back.',
    },
    rejected: { name: 'Lines rejected', means: 'Lines of imports that were no valid items; each import reports them.' },
  },
  none: 'none yet',
  outOf: (part: number, whole: number) => `${number(part)} of ${number(whole)}`,
  bottleneck: 'What holds it up',
  kinds: {
    NOT_ENOUGH_YET: 'Too early to say',
    NONE: 'Nothing',
    GROWING: 'A growing backlog',
    PACING: 'The slowest station',
  },
  stations: { LABELING: 'Labeling', REVIEW: 'Review' },
  backlog: { name: 'Backlog', means: 'Items before this station that are not through it.' },
  arrivals: { name: 'Arrive per hour', means: 'Items that came to the station, per hour of the time looked at.' },
  services: { name: 'Leave per hour', means: 'Items the station let go, per hour of the time looked at.' },
  drain: { name: 'Hours to drain', means: 'Backlog by what leaves per hour (Little’s law).' },
  workers: { name: 'People at work', means: 'How many different people worked at the station in an hour, on average.' },
  pace: { name: 'Each per hour', means: 'Items one person lets go in an hour.' },
  relief: (more: number, before: string, after: string) =>
    `With ${count(more, 'person', 'people')} more the backlog would be gone in ${after} instead of ${before}.`,
  hours: (hours: number) => (hours < 48 ? count(hours, 'hour', 'hours') : count(hours / 24, 'day', 'days')),
  forecast: 'When it will be done',
  by: (share: string) => `${share} likely by`,
  forecastMeans:
    'Many futures are drawn from stretches of this project’s own past; each date is the one by which that share of them is done.',
  basis: 'What the forecast rests on',
  basisText: (remaining: number, hours: number, blocks: number, simulations: number) =>
    `${count(remaining, 'item', 'items')} left; ${number(simulations)} futures of ${count(blocks, 'stretch', 'stretches')} of ${count(hours, 'hour', 'hours')} each.`,
  flow: 'Flow, stage by stage',
  flowText: 'Where items are, how long they have been there, and how many come and go.',
  window: 'Over the last',
  windows: { HOUR: 'hour', DAY: 'day', WEEK: 'week' },
  stage: 'Stage',
  now: 'Now',
  oldest: 'Oldest',
  half: 'Half wait under',
  most: '90 % wait under',
  came: 'Came',
  went: 'Went',
  stay: 'Usual stay',
  longStay: '90 % stay under',
  flowMeans:
    'Waiting times are of the items that are in a stage now; stays are of those that left it in the time chosen. Usual stay is the median. A long wait beside a short stay means that some items are passed over.',
};
