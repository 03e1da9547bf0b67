export { quantile } from './quantile';
export { quantileFigure, quantilesOf, smallestSample } from './quantileFigure';
