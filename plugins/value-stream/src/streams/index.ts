export { StreamsPage } from './StreamsPage';
