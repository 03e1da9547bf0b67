import { Knex } from 'knex';
import { inChunks, isOneOf } from '../log/bulkRows';
import { storableText } from '../log/canonicalJson';
import { FactTables } from '../log/factTables';
import { writeBehind } from '../log/writeBehind';
import { FoldedObject } from './foldObject';
import { laneOf } from './laneOf';
import { linkByOwnWords, OWN_RULES } from './linkByOwnWords';
import { LinkRow } from './LinkRow';
import { FLAG_ROLE, isNamedRole, ObjectName } from './ObjectName';
import { objectNames } from './objectNames';
import { replaceLinks } from './replaceLinks';
import { replacePairs } from './replacePairs';

/** Whom an object speaks of. */
export interface Spoken {
  readonly kind: string;
  /** Whether nothing was known of it before, so that no link begins at it. */
  readonly isNew: boolean;
  readonly mentions: readonly ObjectName[];
}

/** What changed in what objects say of themselves and of others. */
export interface WrittenWords {
  readonly links: readonly LinkRow[];
  /** Objects that mention other names than before. */
  readonly newMentions: readonly string[];
  /** Names that an object goes by or no longer goes by. */
  readonly newNames: readonly string[];
  /** Whom the objects speak of now. */
  readonly spoken: ReadonlyMap<string, Spoken>;
  /** Repositories that abbreviated revisions belong to. */
  readonly lanes: readonly string[];
}

/**
 * Writes the names of objects and the links that follow from them alone.
 *
 * @param known - keys of the objects that may have some already
 */
export async function writeOwnWords(
  tx: Knex.Transaction,
  tables: FactTables,
  objects: readonly FoldedObject[],
  known: ReadonlySet<string>,
): Promise<WrittenWords> {
  const newMentions = new Set<string>();
  const newNames = new Set<string>();
  const lanes = new Set<string>();
  const spoken = new Map<string, Spoken>();
  const names: (readonly string[])[] = [];
  const behind = writeBehind();
  for (const part of inChunks(objects)) {
    const found = part.flatMap(object => {
      const list = objectNames(object).map(({ role, name }) => ({
        role,
        name: storableText(name),
      }));
      spoken.set(object.key, {
        kind: object.kind,
        isNew: !known.has(object.key),
        mentions: list.filter(({ role }) => !isNamedRole(role)),
      });
      return list.map(({ role, name }) => [object.key, role, name]);
    });
    await behind.write(async () => {
      const changed = await replacePairs(tx, tables.objectName, {
        known: part.flatMap(({ key }) => (known.has(key) ? key : [])),
        columns: ['object_key', 'role', 'name'],
        found,
        others: FLAG_ROLE,
      });
      changed.forEach(row => names.push(row));
    });
  }
  const ownLinks = objects.flatMap(object => linkByOwnWords(object));
  await behind.end();
  for (const [key, role, name] of names) {
    if (isNamedRole(role)) {
      newNames.add(name);
    } else {
      newMentions.add(key);
    }
    if (role === 'abbreviates') {
      lanes.add(laneOf(name)!);
    }
  }
  const storedLinks: LinkRow[] = known.size
    ? await tx(tables.link)
        .whereIn('rule', OWN_RULES)
        .whereRaw(isOneOf(tx, 'from_key', [...known]))
        .select('*')
    : [];
  const links = await replaceLinks(tx, tables, storedLinks, ownLinks);
  return {
    links,
    newMentions: [...newMentions],
    newNames: [...newNames],
    spoken,
    lanes: [...lanes],
  };
}
