import TimelineIcon from '@material-ui/icons/Timeline';
import ViewWeekIcon from '@material-ui/icons/ViewWeek';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';

/** A work item among the results of the search; leads to its trace. */
export const itemSearchResult = SearchResultListItemBlueprint.make({
  name: 'item',
  params: {
    predicate: ({ type }) => type === 'value-stream-item',
    icon: <TimelineIcon />,
    component: () => import('./ItemResult').then(m => m.ItemResult),
  },
});

/** A value stream among the results of the search; leads to its page. */
export const streamSearchResult = SearchResultListItemBlueprint.make({
  name: 'stream',
  params: {
    predicate: ({ type }) => type === 'value-stream',
    icon: <ViewWeekIcon />,
    component: () => import('./StreamResult').then(m => m.StreamResult),
  },
});

/** Narrows the search to work items. */
export const itemSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'item',
  params: {
    value: 'value-stream-item',
    name: 'Work items',
    icon: <TimelineIcon />,
  },
});

/** Narrows the search to value streams. */
export const streamSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'stream',
  params: {
    value: 'value-stream',
    name: 'Value streams',
    icon: <ViewWeekIcon />,
  },
});
