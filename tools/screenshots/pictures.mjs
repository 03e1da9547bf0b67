import { FIRST_LOOK } from '../portal/portal.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of the view
 * @property {string} [kept] name under which the documentation has it, wide and light
 * @property {string} path of the page
 * @property {string | RegExp} shows a text that stands there once it is whole
 * @property {'light' | 'dark'} [theme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {boolean} [whole] the page from top to end, however high
 */

/**
 * What is taken. With histories the map is that of the language proposals, in
 * years in which many were decided; without, that of this repository.
 *
 * @returns {readonly Picture[]}
 */
export function pictures(histories) {
  const map = histories.found
    ? '/catalog/default/component/language-proposals/value-stream-map?from=2010-01-01&to=2019-12-31'
    : `${FIRST_LOOK}?window=180d`;
  const behind = map.includes('?') ? '&' : '?';
  const mapShows = 'Reading this map';
  const flow = map.replace('value-stream-map', 'value-stream-flow');
  const show = view => `${behind}show=${view}`;
  const mapViews = [
    { name: 'map', kept: 'map-light', query: '', shows: mapShows },
    { name: 'map-table', query: `${behind}view=table`, shows: mapShows },
    {
      name: 'map-process',
      query: `${show('process')}&paths=9`,
      shows: 'Variants',
    },
    {
      name: 'map-compare',
      query: `${behind}compare=before`,
      shows: 'Compared with',
    },
    {
      name: 'map-future',
      query: show('future'),
      shows: 'What it would bring at most',
    },
    {
      name: 'drawer',
      query: `${behind}figure=flow-time&open=evidence`,
      shows: 'How it is computed',
      whole: false,
    },
  ].map(({ query, ...picture }) => ({
    whole: true,
    ...picture,
    path: `${map}${query}`,
  }));
  const flowViews = ['today', 'flow', 'forecast'].map(view => ({
    name: `flow-${view}`,
    path: `${flow}${show(view)}`,
    shows: {
      today: 'Blocked now',
      flow: 'What was done',
      forecast: 'How many',
    }[view],
    whole: true,
  }));
  return [
    ...mapViews,
    ...flowViews,
    {
      name: 'flow-delivery',
      path: `${FIRST_LOOK.replace(
        'value-stream-map',
        'value-stream-flow',
      )}?show=delivery&window=180d`,
      shows: 'Delivery',
      whole: true,
    },
    {
      name: 'dependencies',
      path: '/catalog/default/component/shop-parcels/value-stream-dependencies?window=30d',
      shows: 'Break this first',
      whole: true,
    },
    {
      name: 'trace',
      path: '/value-streams/items?key=SHOP-14',
      shows: 'Flow started',
      whole: true,
      height: 600,
    },
    {
      name: 'without-data',
      path: '/catalog/default/component/shop-bare/value-stream-map',
      shows: 'No delivery data points to shop-bare yet',
      whole: true,
    },
    {
      name: 'card',
      path: '/catalog/default/component/value-stream-for-backstage',
      shows: 'All figures of flow',
      whole: true,
    },
    { name: 'home', path: '/home', shows: 'Plugin delivery', whole: true },
    {
      name: 'definitions',
      path: '/value-streams/definitions#flow-time',
      shows: 'The example',
      height: 1100,
    },
    {
      name: 'overview',
      path: '/value-streams/streams',
      shows: 'Flow time p50',
      whole: true,
      height: 600,
    },
    {
      name: 'mapping',
      path: '/value-streams/mapping',
      shows: 'Declaration to commit',
      whole: true,
    },
    {
      name: 'stream',
      path: '/catalog/default/valuestream/online-shop',
      shows: 'About this value stream',
      whole: true,
    },
    {
      name: 'sources',
      path: '/value-streams/sources',
      shows: 'this-repository',
      whole: true,
    },
    {
      name: 'data-quality',
      path: '/value-streams/data-quality',
      shows: 'Rebuild from the log',
      whole: true,
    },
  ];
}
