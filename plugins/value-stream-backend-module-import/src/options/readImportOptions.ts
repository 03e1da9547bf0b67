import { InputError } from '@backstage/errors';
import {
  isLinkRelation,
  isObjectKind,
  isVerbOf,
} from '@value-stream/backstage-plugin-value-stream-node';
import { DateTime, IANAZone } from 'luxon';
import { COLUMNS } from './columnsOfKind';
import { ImportOptions, RowKind, TimestampOptions } from './ImportOptions';

const CATEGORIES = ['to-do', 'in-progress', 'done'];
const RESOLUTIONS = ['abandoned', 'duplicate'];
const KNOWN = [
  'kind',
  'format',
  'delimiter',
  'files',
  'columns',
  'attributes',
  'related',
  'keyPrefix',
  'toPrefix',
  'itemKind',
  'relation',
  'entities',
  'timestamps',
  'categories',
  'resolutions',
  'types',
];

/**
 * Checks and completes the options of an import source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readImportOptions(options: unknown): ImportOptions {
  const given = record(options ?? {}, 'options');
  const unknown = Object.keys(given).find(name => !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `options have no '${unknown}'; they know ${KNOWN.join(', ')}`,
    );
  }
  const kind = oneOf(given.kind, 'kind', Object.keys(COLUMNS)) as RowKind;
  const itemKind = text(given.itemKind, 'itemKind') ?? 'work-item';
  if (!isObjectKind(itemKind)) {
    throw new InputError(
      `itemKind '${itemKind}' is no kind of object; foreign kinds start with 'x:'`,
    );
  }
  if (kind === 'moves' && !isVerbOf(itemKind, 'moved')) {
    throw new InputError(
      `objects of kind '${itemKind}' do not move between statuses; import them as 'activities'`,
    );
  }
  const relation = text(given.relation, 'relation');
  if (relation !== undefined && !isLinkRelation(relation)) {
    throw new InputError(`relation '${relation}' is no relation of the model`);
  }
  const delimiter = given.delimiter;
  if (
    delimiter !== undefined &&
    !(typeof delimiter === 'string' && delimiter.length === 1)
  ) {
    throw new InputError('delimiter must be one character');
  }
  return {
    kind,
    format: optional(given.format, value =>
      oneOf(value, 'format', ['csv', 'jsonl']),
    ) as ImportOptions['format'],
    delimiter,
    files: texts(given.files, 'files'),
    columns: readColumns(given.columns, kind, relation),
    attributes: strings(given.attributes, 'attributes'),
    related: strings(given.related, 'related'),
    keyPrefix: prefix(given.keyPrefix, 'keyPrefix'),
    toPrefix: prefix(given.toPrefix, 'toPrefix'),
    itemKind,
    relation,
    entities: texts(given.entities, 'entities'),
    timestamps: readTimestamps(given.timestamps),
    categories: lookup(given.categories, 'categories', CATEGORIES),
    resolutions: lookup(given.resolutions, 'resolutions', RESOLUTIONS),
    types: lookup(given.types, 'types'),
  };
}

function readColumns(
  value: unknown,
  kind: RowKind,
  relation: string | undefined,
): Readonly<Record<string, string>> {
  const columns = strings(value, 'columns');
  const known = COLUMNS[kind];
  for (const field of Object.keys(columns)) {
    if (![...known.required, ...known.optional].includes(field)) {
      throw new InputError(
        `columns.${field} is not known for '${kind}'; there are ${[
          ...known.required,
          ...known.optional,
        ].join(', ')}`,
      );
    }
  }
  const required = [
    ...known.required,
    ...(kind === 'links' && relation === undefined ? ['relation'] : []),
  ];
  const missing = required.filter(field => !columns[field]);
  if (missing.length) {
    throw new InputError(
      `'${kind}' needs columns for ${required.join(', ')}; ${missing
        .map(field => `'columns.${field}'`)
        .join(' and ')} must name a column of the file`,
    );
  }
  return columns;
}

function readTimestamps(value: unknown): TimestampOptions {
  const given = optional(value, v => record(v, 'timestamps')) ?? {};
  const format = text(given.format, 'timestamps.format') ?? 'iso';
  const zone = text(given.zone, 'timestamps.zone') ?? 'UTC';
  if (!IANAZone.isValidZone(zone)) {
    throw new InputError(
      `timestamps.zone '${zone}' is no IANA time zone; write one such as Europe/Vienna`,
    );
  }
  if (!['iso', 'epoch-seconds', 'epoch-milliseconds'].includes(format)) {
    const sample = DateTime.utc(2024, 11, 22).toFormat(format);
    if (!DateTime.fromFormat(sample, format).isValid) {
      throw new InputError(
        `timestamps.format '${format}' is no pattern for dates; write 'iso', 'epoch-seconds', 'epoch-milliseconds' or one such as 'dd/MM/yyyy HH:mm'`,
      );
    }
  }
  return { format, zone };
}

function lookup(
  value: unknown,
  at: string,
  allowed?: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(strings(value, at)).map(([name, target]) => {
      if (allowed) {
        oneOf(target, `${at}.${name}`, allowed);
      }
      return [name.trim().toLowerCase(), target];
    }),
  );
}

function strings(value: unknown, at: string): Readonly<Record<string, string>> {
  const entries = Object.entries(optional(value, v => record(v, at)) ?? {});
  return Object.fromEntries(
    entries.map(([name, entry]) => {
      const found = text(entry, `${at}.${name}`);
      if (found === undefined) {
        throw new InputError(`${at}.${name} must be a text that is not empty`);
      }
      return [name, found];
    }),
  );
}

function prefix(value: unknown, at: string): string | undefined {
  if (
    value === undefined ||
    (typeof value === 'string' && value.length <= 100)
  ) {
    return value;
  }
  throw new InputError(`${at} must be a text of at most 100 characters`);
}

function texts(value: unknown, at: string): readonly string[] {
  const list = value ?? [];
  if (!Array.isArray(list) || !list.every(v => typeof v === 'string' && v)) {
    throw new InputError(`${at} must be a list of texts`);
  }
  return list;
}

function text(value: unknown, at: string): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || !value.trim()) {
    throw new InputError(`${at} must be a text that is not empty`);
  }
  return value;
}

function oneOf(value: unknown, at: string, allowed: readonly string[]): string {
  if (typeof value !== 'string' || !allowed.includes(value)) {
    throw new InputError(`${at} must be one of ${allowed.join(', ')}`);
  }
  return value;
}

function optional<T>(
  value: unknown,
  read: (value: unknown) => T,
): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  return value as Record<string, unknown>;
}
