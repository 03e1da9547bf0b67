export { readAtOnce } from './readAtOnce';
