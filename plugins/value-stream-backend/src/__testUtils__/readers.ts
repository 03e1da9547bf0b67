import { Visibility } from '../permissions/Visibility';

/** A reader of everything. */
export const seeingAll: Visibility = {
  all: true,
  visible: async refs => new Set(refs),
};

/** A reader of the entities given and of no others. */
export const seeing = (...seen: string[]): Visibility => ({
  all: false,
  visible: async refs => new Set(refs.filter(ref => seen.includes(ref))),
});

/** A reader of all entities but those given. */
export const seeingAllBut = (...hidden: string[]): Visibility => ({
  all: false,
  visible: async refs => new Set(refs.filter(ref => !hidden.includes(ref))),
});
