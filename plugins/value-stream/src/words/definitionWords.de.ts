export const definitionWords = {
  title: 'Was jede Zahl bedeutet',
  contents: 'Inhalt',
  language: 'Die Definitionen gibt es bisher nur auf Englisch.',
} as const;
