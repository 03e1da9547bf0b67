import { RowKind } from './ImportOptions';

const DESCRIPTION = [
  'title',
  'url',
  'type',
  'team',
  'labels',
  'components',
  'parent',
  'entity',
];

/** The fields that rows of each kind must and may have a column for. */
export const COLUMNS: Readonly<
  Record<
    RowKind,
    {
      readonly required: readonly string[];
      readonly optional: readonly string[];
    }
  >
> = {
  moves: {
    required: ['item', 'at', 'to'],
    optional: ['from', 'category', 'created', 'actor', ...DESCRIPTION],
  },
  activities: {
    required: ['item', 'at', 'verb'],
    optional: ['id', 'kind', 'status', 'actor', ...DESCRIPTION],
  },
  links: {
    required: ['from', 'to'],
    optional: [
      'relation',
      'fromKind',
      'at',
      'method',
      'confidence',
      'evidence',
    ],
  },
  objects: {
    required: ['item'],
    optional: ['at', 'kind', 'status', ...DESCRIPTION],
  },
};
