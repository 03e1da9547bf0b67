import { ComponentProps, lazy, Suspense } from 'react';
import { LoadingState } from '@value-stream/backstage-plugin-value-stream-react';
import type {
  BandsChart as Bands,
  LineChart as Line,
  WeeksChart as Weeks,
} from './charts';

const HEIGHT = 220;

const LazyBands = lazy(() =>
  import('./charts').then(m => ({ default: m.BandsChart })),
);
const LazyLine = lazy(() =>
  import('./charts').then(m => ({ default: m.LineChart })),
);
const LazyWeeks = lazy(() =>
  import('./charts').then(m => ({ default: m.WeeksChart })),
);

export function BandsChart(props: ComponentProps<typeof Bands>) {
  return (
    <Suspense fallback={<LoadingState height={HEIGHT} />}>
      <LazyBands {...props} />
    </Suspense>
  );
}

export function LineChart(props: ComponentProps<typeof Line>) {
  return (
    <Suspense fallback={<LoadingState height={HEIGHT} />}>
      <LazyLine {...props} />
    </Suspense>
  );
}

export function WeeksChart(props: ComponentProps<typeof Weeks>) {
  return (
    <Suspense fallback={<LoadingState height={HEIGHT} />}>
      <LazyWeeks {...props} />
    </Suspense>
  );
}
