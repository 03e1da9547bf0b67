import { TrackedItem } from './TrackedItem';
import { Signal } from './waiting';

export interface OrderedItem {
  readonly item: TrackedItem;
  readonly done: Signal;
}
