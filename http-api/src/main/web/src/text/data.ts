const whole = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string, many: string) => `${whole(value)} ${value === 1 ? one : many}`;

/** Texts of what goes into a project and what comes out. */
export const data = {
  title: 'Data',
  importTitle: 'Import items',
  importText:
    'One item a line: JSON Lines or CSV with a header, however many. An item that is there already is left as it is.',
  drop: 'Drop a file here, or choose one',
  choose: 'Choose a file',
  other: 'Choose another',
  columns:
    'CSV: a column externalId (or id) names the item, every other column is a text. overlap and traits.type, .domain, .skills, .priority may be there.',
  lines:
    'JSON Lines: {"externalId": …, "fields": {…}} a line; fields hold texts, numbers, true or false, pictures and recordings.',
  example: 'Download an example',
  exampleFor: { csv: 'CSV', jsonl: 'JSON Lines' },
  noMedia: 'Pictures and recordings come by JSON Lines only.',
  format: 'Format',
  formats: { 'text/csv': 'CSV', 'application/x-ndjson': 'JSON Lines' },
  head: 'How it begins',
  headMore: (shown: number) => `the first ${count(shown, 'item', 'items')}`,
  empty: 'The file is empty.',
  size: (bytes: number) =>
    bytes < 1024
      ? `${bytes} bytes`
      : bytes < 1024 * 1024
        ? `${whole(Math.round(bytes / 1024))} KB`
        : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  noId: 'No column names the items: call one externalId, external_id, id or item.',
  badLine: (line: number) => `Line ${line} cannot be read as this format.`,
  lacks: (field: string, part: string) =>
    `The question “${field}” marks up “${part}”, which the first items do not have. It would have nothing to mark.`,
  go: 'Import',
  cancel: 'Stop',
  sending: (share: string) => `${share} sent`,
  taken: (number: number) => `${count(number, 'item', 'items')} taken in so far`,
  finishing: 'All sent; the last lines are being taken in.',
  stopped: 'Stopped. What had arrived is in; send the same file again and it goes on from there.',
  broke: 'The import broke off. What had arrived is in; send the same file again and it goes on from there.',
  again: 'Send it again',
  done: (accepted: number) => `${count(accepted, 'item is', 'items are')} in`,
  doneText: (duplicates: number, rejected: number) =>
    [
      duplicates > 0 && `${count(duplicates, 'was', 'were')} there already`,
      rejected > 0 && `${count(rejected, 'line was', 'lines were')} not taken`,
    ]
      .filter(Boolean)
      .join('; '),
  resumed: 'It went on where it had broken off.',
  rejections: (number: number) => `${count(number, 'line', 'lines')} not taken`,
  rejectionsText: 'Correct them in the file and import it again: what is in already stays as it is.',
  line: 'Line',
  where: 'Where',
  wrong: 'What is wrong',
  what: 'What the line says',
  wholeLine: 'the whole line',
  more: 'Show more',
  report: 'Download the report',
  imports: 'Imports so far',
  none: 'Nothing imported yet',
  noneText:
    'Choose a file above. The example shows what an item looks like here; labelers get the first items within a second.',
  noneReader: 'The project’s manager imports items.',
  when: 'When',
  by: 'By',
  accepted: 'Taken in',
  duplicates: 'There already',
  rejected: 'Not taken',
  state: 'State',
  complete: 'complete',
  running: 'under way or broken off',
  exportTitle: 'Export',
  exportText:
    'Streamed from the views, with a checksum at the end. Cells that a spreadsheet would run are made harmless.',
  outcomes: { name: 'Outcomes', means: 'Where each item stands and what was decided, how, by how large a share.' },
  labels: { name: 'Labels', means: 'Every label: who, when, how long it took, under which versions.' },
  asFormat: (what: string, format: string) => `${what} as ${format}`,
};
