import { FIRST_LOOK } from '../portal/portal.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of the file
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
  return [
    { name: 'map-light', path: map, shows: mapShows, whole: true },
    {
      name: 'map-dark',
      path: map,
      shows: mapShows,
      whole: true,
      theme: 'dark',
    },
    { name: 'map-narrow', path: map, shows: mapShows, whole: true, width: 390 },
    {
      name: 'drawer',
      path: `${map}${behind}figure=flow-time&open=evidence`,
      shows: 'How it is computed',
    },
    ...['today', 'flow', 'forecast'].map(show => ({
      name: `flow-${show}`,
      path: `${map.replace(
        'value-stream-map',
        'value-stream-flow',
      )}${behind}show=${show}`,
      shows: {
        today: 'Blocked now',
        flow: 'What was done',
        forecast: 'How many',
      }[show],
      whole: true,
    })),
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
      name: 'overview',
      path: '/value-streams/streams',
      shows: 'Flow time p50',
      whole: true,
      height: 600,
    },
    {
      name: 'overview-narrow',
      path: '/value-streams/streams',
      shows: 'Portfolio',
      whole: true,
      theme: 'dark',
      width: 390,
    },
    ...inBothThemesAndNarrow({
      name: 'mapping',
      path: '/value-streams/mapping',
      shows: 'Declaration to commit',
    }),
    ...inBothThemesAndNarrow({
      name: 'stream',
      path: '/catalog/default/valuestream/online-shop',
      shows: 'About this value stream',
    }),
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

/** As wide as a desk has it, light and dark, and as narrow as a phone. */
function inBothThemesAndNarrow({ name, ...picture }) {
  return [
    { ...picture, name, whole: true },
    { ...picture, name: `${name}-dark`, whole: true, theme: 'dark' },
    { ...picture, name: `${name}-narrow`, whole: true, width: 390 },
    {
      ...picture,
      name: `${name}-narrow-dark`,
      whole: true,
      width: 390,
      theme: 'dark',
    },
  ];
}
