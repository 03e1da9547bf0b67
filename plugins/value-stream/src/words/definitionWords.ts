/** Words around the definitions, which themselves are in English. */
export const definitionWords = {
  title: 'What each number means',
  contents: 'Contents',
  language: '',
} as const;
