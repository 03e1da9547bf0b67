import { Entity } from '@backstage/catalog-model';

const KINDS = ['component', 'system', 'domain', 'group', 'valuestream'];

/**
 * Whether an entity can have the tabs and the card: those that can belong to a
 * value stream, own one or be one.
 *
 * @public
 */
export function isValueStreamEntity(entity: Entity): boolean {
  return KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
