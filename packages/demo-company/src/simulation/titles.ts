import { Random } from '../random/createRandom';
import { ItemType } from './TrackedItem';

const WHAT: Readonly<Record<ItemType, readonly string[]>> = {
  feature: ['Show', 'Offer', 'Remember', 'Compare', 'Explain', 'Shorten'],
  defect: ['Correct', 'Stop losing', 'Do not repeat', 'Round'],
  debt: ['Split', 'Replace', 'Simplify', 'Remove'],
  risk: ['Encrypt', 'Limit', 'Audit', 'Rotate'],
};
const THINGS =
  'the summary,the list of changes,the reminder,the opening hours,the second address,the total,the long list,the export,the saved choice,the notice,the import,the daily run,the old form,the retry,the time zone,the preview,the limit,the history'.split(
    ',',
  );

/** What an item is called, in a few plain words. */
export function titleOfItem(random: Random, type: ItemType, component: string) {
  return `${random.pick(WHAT[type])} ${random.pick(
    THINGS,
  )} in ${component.replace(/-/g, ' ')}`;
}

export function typeOfItem(random: Random): ItemType {
  const at = random.next();
  if (at < 0.58) {
    return 'feature';
  }
  if (at < 0.83) {
    return 'defect';
  }
  return at < 0.94 ? 'debt' : 'risk';
}
