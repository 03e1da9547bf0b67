import { Instant } from '@value-stream/flow-engine';
import { boundedText, isStorableText } from '../text';
import { FieldForms, USUAL } from './FieldForms';
import { kindOf } from './kindOf';
import { Unusable } from './Unusable';

const SHORT = 500;
const LONGEST_LIST = 100_000;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_SHA = /^0+$/;

/**
 * The fields of one object that came from outside and may be anything. What is
 * missing, null or an empty text is undefined, a list then empty; what is
 * there and not as it should be throws an Unusable that names the field by its
 * place in the payload, `'issue.labels[2].name' is a number, not a text`.
 *
 * A place is written out only when something is wrong with it, because a
 * payload has many.
 *
 * @public
 */
export class Fields {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #forms: FieldForms;
  readonly #name: string;
  readonly #index: number | undefined;
  readonly #parent: Fields | undefined;

  private constructor(
    value: unknown,
    forms: FieldForms,
    name: string,
    index?: number,
    parent?: Fields,
  ) {
    this.#forms = forms;
    this.#name = name;
    this.#index = index;
    this.#parent = parent;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.#wrong(undefined, `is ${kindOf(value)}, not an object`);
    }
    this.#record = value as Readonly<Record<string, unknown>>;
  }

  /**
   * @param place - Where the object is in its payload; empty for the payload itself.
   * @throws Unusable where the value is no object.
   */
  static of(value: unknown, place = '', forms: FieldForms = USUAL): Fields {
    return new Fields(value, forms, place);
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  /** The value as it is. */
  value(name: string): unknown {
    const value = this.#record[name];
    // What every object has without anyone writing it there is a function, or its prototype.
    if (
      (typeof value === 'function' || name === '__proto__') &&
      !Object.hasOwn(this.#record, name)
    ) {
      return undefined;
    }
    return value ?? undefined;
  }

  /** Names of all fields. */
  names(): readonly string[] {
    return Object.keys(this.#record);
  }

  /** Whether the field is this text; of any other type it is not. */
  is(name: string, text: string): boolean {
    return this.value(name) === text;
  }

  /** A text of at most `limit` characters. */
  text(name: string, limit = SHORT): string | undefined {
    const text = this.#anyText(name);
    if (text !== undefined && text.length > limit) {
      throw this.unusable(name, `is longer than ${limit} characters`);
    }
    return this.#storable(name, text);
  }

  requiredText(name: string, limit = SHORT): string {
    return this.text(name, limit) ?? this.#lacking(name);
  }

  /** The first `limit` characters of a text of any length. */
  cutText(name: string, limit: number): string | undefined {
    const text = this.#anyText(name);
    return this.#storable(
      name,
      text === undefined ? text : boundedText(text, limit) || undefined,
    );
  }

  /** An id as text, which some versions of a tool write as a number. */
  id(name: string, limit = 100): string | undefined {
    return typeof this.value(name) === 'number'
      ? String(this.whole(name))
      : this.text(name, limit);
  }

  requiredId(name: string, limit = 100): string {
    return this.id(name, limit) ?? this.#lacking(name);
  }

  /** The full id of a commit; all zeros are the id of none. */
  sha(name: string): string | undefined {
    const text = this.text(name, 64);
    if (text === undefined || NO_SHA.test(text)) {
      return undefined;
    }
    if (!SHA.test(text)) {
      throw this.unusable(name, 'is no full commit id');
    }
    return text;
  }

  requiredSha(name: string): string {
    return this.sha(name) ?? this.#lacking(name);
  }

  number(name: string): number | undefined {
    const value = this.value(name);
    if (value !== undefined && !Number.isFinite(value)) {
      throw this.unusable(name, `is ${kindOf(value)}, not a number`);
    }
    return value as number | undefined;
  }

  /** A whole number from `least` up. */
  whole(name: string, least = 0): number | undefined {
    const value = this.value(name);
    if (
      value !== undefined &&
      !(Number.isSafeInteger(value) && (value as number) >= least)
    ) {
      throw this.unusable(name, `is no whole number from ${least} up`);
    }
    return value as number | undefined;
  }

  requiredWhole(name: string, least = 0): number {
    return this.whole(name, least) ?? this.#lacking(name);
  }

  flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value !== undefined && typeof value !== 'boolean') {
      throw this.unusable(name, `is ${kindOf(value)}, not true or false`);
    }
    return value;
  }

  /** An instant in the form of the tool. */
  instant(name: string): Instant | undefined {
    const value = this.value(name);
    if (value === undefined || value === '') {
      return undefined;
    }
    const at = this.#forms.instant(value);
    if (at === undefined) {
      throw this.unusable(name, 'is no instant');
    }
    return at;
  }

  requiredInstant(name: string): Instant {
    return this.instant(name) ?? this.#lacking(name);
  }

  object(name: string): Fields | undefined {
    const value = this.value(name);
    return value === undefined
      ? undefined
      : new Fields(value, this.#forms, name, undefined, this);
  }

  requiredObject(name: string): Fields {
    return this.object(name) ?? this.#lacking(name);
  }

  /** The values of a list. */
  list(name: string, limit = LONGEST_LIST): readonly unknown[] {
    const value = this.value(name) ?? [];
    if (!Array.isArray(value)) {
      throw this.unusable(name, `is ${kindOf(value)}, not a list`);
    }
    if (value.length > limit) {
      throw this.unusable(name, `has more than ${limit} entries`);
    }
    return value;
  }

  /** The objects of a list; nulls in it are left out. */
  objects(name: string, limit = LONGEST_LIST): readonly Fields[] {
    const objects: Fields[] = [];
    this.list(name, limit).forEach((value, index) => {
      if (value !== null && value !== undefined) {
        objects.push(new Fields(value, this.#forms, name, index, this));
      }
    });
    return objects;
  }

  /** The texts of a list, of at most `each` characters; nulls in it are left out. */
  texts(name: string, each: number, limit = LONGEST_LIST): readonly string[] {
    return this.list(name, limit).filter((value): value is string => {
      if (value === null || value === undefined) {
        return false;
      }
      if (
        typeof value !== 'string' ||
        value.length > each ||
        !isStorableText(value)
      ) {
        throw this.unusable(name, `has an entry that is no text of ${each}`);
      }
      return true;
    });
  }

  /** The texts of a map, such as labels; names and texts of at most `each` characters. */
  entries(name: string, each: number): ReadonlyMap<string, string> {
    const entries = new Map<string, string>();
    const map = this.object(name);
    for (const key of map?.names() ?? []) {
      if (key.length > each || !isStorableText(key)) {
        throw this.unusable(name, 'has a name that cannot be kept');
      }
      const text = map!.text(key, each);
      if (text !== undefined) {
        entries.set(key, text);
      }
    }
    return entries;
  }

  /** @throws Unusable where a value that was read in any way is missing. */
  required<T>(name: string, value: T | undefined): T {
    return value ?? this.#lacking(name);
  }

  /** What to throw where a field breaks a rule of the tool's own. */
  unusable(name: string, why: string): Unusable {
    return this.#wrong(name, why);
  }

  #anyText(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'string') {
      throw this.unusable(name, `is ${kindOf(value)}, not a text`);
    }
    return (this.#forms.trimmed ? value.trim() : value) || undefined;
  }

  #storable(name: string, text: string | undefined): string | undefined {
    if (text !== undefined && !isStorableText(text)) {
      throw this.unusable(name, 'has characters that cannot be kept');
    }
    return text;
  }

  #lacking(name: string): never {
    throw this.unusable(
      name,
      this.value(name) === undefined ? 'is missing' : 'is empty',
    );
  }

  #wrong(name: string | undefined, why: string): Unusable {
    const place = this.#place();
    const at = name && place ? `${place}.${name}` : name ?? place;
    return new Unusable(`${at ? `'${at}'` : 'the payload'} ${why}`);
  }

  #place(): string {
    const before = this.#parent === undefined ? '' : this.#parent.#place();
    const name = before ? `${before}.${this.#name}` : this.#name;
    return this.#index === undefined ? name : `${name}[${this.#index}]`;
  }
}
