const count = (value: number, one: string, many: string) => `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

/** Texts of writing instructions. */
export const guide = {
  tab: 'Instructions',
  title: 'Instructions',
  section: (at: number) => `Section ${at}`,
  sectionTitle: 'Title',
  sectionTitleHint: 'May stay empty while this is the only section.',
  sectionText: 'What to do',
  sectionTextHint: 'Markdown: # heading, - list, **strong**, *emphasis*, `code`.',
  addSection: 'Add a section',
  about: 'What it is about',
  aboutText: 'Sections about an item’s kind or a question’s answers come first when such an item is labeled.',
  aboutAll: 'everything',
  aboutSome: (number: number) => count(number, 'thing', 'things'),
  kinds: 'Kinds of items, separated by commas',
  domains: 'Fields of knowledge, separated by commas',
  wholeQuestion: (title: string) => `${title}: all of it`,
  itemsKept: (names: string) => `Also bound to values of: ${names}. That is kept as it is.`,
};
