import { lazy, Suspense } from 'react';
import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { LoadingState } from '@value-stream/backstage-plugin-value-stream-react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';

/** The tabs of the page, in order, by the part of the address that opens them. */
const TABS = [
  {
    id: 'streams',
    View: lazy(() =>
      import('../streams').then(m => ({ default: m.StreamsPage })),
    ),
  },
  {
    id: 'items',
    View: lazy(() => import('../trace').then(m => ({ default: m.TracePage }))),
  },
  {
    id: 'mapping',
    View: lazy(() =>
      import('../mapping').then(m => ({ default: m.MappingPage })),
    ),
  },
  {
    id: 'sources',
    View: lazy(() =>
      import('../sources').then(m => ({ default: m.SourcesPage })),
    ),
  },
  {
    id: 'data-quality',
    View: lazy(() =>
      import('../dataQuality').then(m => ({ default: m.DataQualityPage })),
    ),
  },
  {
    id: 'definitions',
    View: lazy(() =>
      import('../definitions').then(m => ({ default: m.DefinitionsPage })),
    ),
  },
] as const;

/** The page with its tabs, where no frame gives it a header. */
export function LegacyPages() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const base = useRouteRef(rootRouteRef)?.() ?? '';
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const part = pathname.slice(base.length).split('/').filter(Boolean)[0];
  const selected = TABS.findIndex(({ id }) => id === part);
  return (
    <Page themeId="tool">
      <Header title={t('streams.title')} />
      <HeaderTabs
        tabs={TABS.map(({ id }) => ({ id, label: t(`tab.${id}`) }))}
        selectedIndex={Math.max(selected, 0)}
        onChange={index => navigate(`${base}/${TABS[index].id}`)}
      />
      <Suspense fallback={<LoadingState height={240} />}>
        <Routes>
          {TABS.map(({ id, View }) => (
            <Route key={id} path={`${id}/*`} element={<View />} />
          ))}
          <Route path="*" element={<Navigate to={TABS[0].id} replace />} />
        </Routes>
      </Suspense>
    </Page>
  );
}
