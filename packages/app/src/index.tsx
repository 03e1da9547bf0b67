import ReactDOM from 'react-dom/client';
import '@backstage/ui/css/styles.css';
import { portal } from './portal';

ReactDOM.createRoot(document.getElementById('root')!).render(
  portal.createRoot(),
);
