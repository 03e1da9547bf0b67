import { JiraStatus } from './PlayedJira';

const CATEGORIES = {
  new: { id: 2, name: 'To Do' },
  indeterminate: { id: 4, name: 'In Progress' },
  done: { id: 3, name: 'Done' },
};

/** A status as the API tells it. */
export function statusBody({ name, category }: JiraStatus, place: number) {
  return {
    id: String(100 + place),
    name,
    statusCategory: { key: category, ...CATEGORIES[category] },
  };
}
