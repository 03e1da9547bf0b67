import {
  boundedText,
  NativeLink,
  Selector,
  TranslateContext,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, AttributeValue } from '@value-stream/flow-engine';
import { ImportOptions } from '../options/ImportOptions';
import { readInstant } from './readInstant';
import { RowCells } from './RowCells';
import { RowProblem } from './RowProblem';

const KEY = 300;
const STATUS = 200;
const TITLE = 300;
const URL_LENGTH = 2_000;
const ATTRIBUTE = 2_000;

/** One row read by the declared column mapping. */
export interface RowReader {
  /** @throws RowProblem where the field is empty or too long. */
  required(field: string): string;
  optional(field: string): string | undefined;
  /** @throws RowProblem where the field is empty or no date. */
  instant(field: string): number;
  optionalInstant(field: string): number | undefined;
  /** Key of an object, with the source's prefix. */
  key(field: string): string;
  /** Key of another object, with the prefix for those. */
  otherKey(field: string): string;
  /** Keyed hash of who acted. */
  actor(): string | undefined;
  related(): readonly { readonly key: string; readonly qualifier: string }[];
  /** What the row says of its object beside the fact itself. */
  description(status: string | undefined): {
    readonly title?: string;
    readonly url?: string;
    readonly type?: string;
    readonly originalType?: string;
    readonly originalStatus?: string;
    readonly attributes: Attributes;
    readonly links?: readonly NativeLink[];
    readonly selectors: readonly Selector[];
  };
}

/** Reads rows by the options of a source. */
export function rowReader(
  cells: RowCells,
  context: TranslateContext<ImportOptions>,
): RowReader {
  const { options, source } = context;
  const { columns } = options;
  const prefix = options.keyPrefix ?? `${source.id}:`;
  const toPrefix = options.toPrefix ?? prefix;
  const optional = (field: string) => {
    const value = cells.text(columns[field]);
    if (value !== undefined && value.length > STATUS && field !== 'title') {
      if (field !== 'url' && field !== 'evidence') {
        throw tooLong(field, STATUS);
      }
    }
    return value;
  };
  const required = (field: string) => {
    const value = optional(field);
    if (value === undefined) {
      throw new RowProblem(`'${field}' is empty (column '${columns[field]}')`);
    }
    return value;
  };
  const keyOf = (value: string, before: string, field: string) => {
    if (value.length + before.length > KEY) {
      throw tooLong(field, KEY);
    }
    return `${before}${value}`;
  };
  return {
    required,
    optional,
    instant: field => readInstant(required(field), field, options.timestamps),
    optionalInstant: field => {
      const value = optional(field);
      return value === undefined
        ? undefined
        : readInstant(value, field, options.timestamps);
    },
    key: field => keyOf(required(field), prefix, field),
    otherKey: field => keyOf(required(field), toPrefix, field),
    actor: () => {
      const actor = optional('actor');
      return actor && context.hashActor(actor.toLowerCase());
    },
    related: () =>
      Object.entries(options.related).flatMap(([qualifier, column]) =>
        cells
          .texts(column)
          .map(value => ({ key: keyOf(value, toPrefix, column), qualifier })),
      ),
    description: status => {
      const type = optional('type');
      const url = optional('url');
      const parent = optional('parent');
      const entity = optional('entity');
      const normalised = type && options.types.get(type.toLowerCase());
      return {
        ...present({
          title: bounded(optional('title'), TITLE),
          url:
            url && /^https?:\/\//.test(url)
              ? boundedText(url, URL_LENGTH)
              : undefined,
          type: normalised || undefined,
          originalType: type,
          originalStatus: status,
        }),
        attributes: {
          ...present({
            team: optional('team'),
            labels: listed(cells.texts(columns.labels)),
            components: listed(cells.texts(columns.components)),
          }),
          ...attributesOf(cells, options),
        },
        ...(parent && {
          links: [
            {
              to: keyOf(parent, prefix, 'parent'),
              relation: 'child-of' as const,
              evidence: `column '${columns.parent}'`,
            },
          ],
        }),
        selectors: [...options.entities, ...(entity ? [entity] : [])].map(
          value => ({ annotation: 'entity', value }),
        ),
      };
    },
  };
}

/** The columns declared as attributes; `true` and `false` become booleans, `attempt` a number. */
export function attributesOf(
  cells: RowCells,
  options: ImportOptions,
): Attributes {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, column] of Object.entries(options.attributes)) {
    const value = cells.text(column);
    if (value === 'true' || value === 'false') {
      attributes[name] = value === 'true';
    } else if (name === 'attempt' && value && /^\d{1,9}$/.test(value)) {
      attributes[name] = Number(value);
    } else if (value !== undefined) {
      attributes[name] = boundedText(value, ATTRIBUTE);
    }
  }
  return attributes;
}

function listed(values: readonly string[]): readonly string[] | undefined {
  return values.length
    ? values.map(value => boundedText(value, STATUS))
    : undefined;
}

function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

function bounded(text: string | undefined, limit: number): string | undefined {
  return text && boundedText(text, limit);
}

function tooLong(field: string, limit: number): RowProblem {
  return new RowProblem(`'${field}' is longer than ${limit} characters`);
}
