import { readImportOptions } from './readImportOptions';

const MOVES = {
  kind: 'moves',
  columns: { item: 'Issue', at: 'When', to: 'New' },
};

describe('options of an import source', () => {
  it('are completed with what need not be said', () => {
    expect(readImportOptions(MOVES)).toMatchObject({
      itemKind: 'work-item',
      files: [],
      entities: [],
      timestamps: { format: 'iso', zone: 'UTC' },
    });
  });

  it.each([
    [{}, 'kind must be one of moves, activities, links, objects'],
    [
      { kind: 'moves', columns: { item: 'Issue' } },
      "'moves' needs columns for item, at, to; 'columns.at' and 'columns.to' must name a column of the file",
    ],
    [
      { ...MOVES, columns: { ...MOVES.columns, colour: 'Colour' } },
      "columns.colour is not known for 'moves'",
    ],
    [
      { kind: 'links', columns: { from: 'a', to: 'b' } },
      "'columns.relation' must name a column",
    ],
    [{ ...MOVES, file: 'x.csv' }, "options have no 'file'"],
    [{ ...MOVES, files: 'x.csv' }, 'files must be a list of texts'],
    [{ ...MOVES, itemKind: 'ticket' }, "itemKind 'ticket' is no kind"],
    [{ ...MOVES, itemKind: 'commit' }, "import them as 'activities'"],
    [
      { ...MOVES, timestamps: { zone: 'Vienna' } },
      "timestamps.zone 'Vienna' is no IANA time zone",
    ],
    [
      { ...MOVES, resolutions: { Rejected: 'no' } },
      'resolutions.Rejected must be one of abandoned, duplicate',
    ],
    [
      { ...MOVES, categories: { Open: 'todo' } },
      'categories.Open must be one of to-do, in-progress, done',
    ],
    [{ ...MOVES, format: 'xlsx' }, 'format must be one of csv, jsonl'],
    [{ ...MOVES, delimiter: '||' }, 'delimiter must be one character'],
    [
      { kind: 'links', columns: { from: 'a', to: 'b' }, relation: 'near' },
      "relation 'near' is no relation",
    ],
  ])('%j are refused: %s', (options, message) => {
    expect(() => readImportOptions(options)).toThrow(message);
  });
});
