/** Where the portal is, and what a newcomer looks at first. */
export const FRONTEND = 'http://localhost:3000';
export const BACKEND = 'http://localhost:7007';

/** Name of the catalog's component that is this repository. */
export const COMPONENT = 'value-stream-for-backstage';

/** Path of its map. */
export const FIRST_LOOK = `/catalog/default/component/${COMPONENT}/value-stream-map`;

/** Path of the map to look at first where there is a company. */
export const COMPANY_LOOK =
  '/catalog/default/valuestream/checkout/value-stream-map';
