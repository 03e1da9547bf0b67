import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { valueStreamTranslationRef } from '../translation';
import { CompareSection } from './CompareSection';
import { filterStreams } from './arrangeRows';
import { OverviewFilters } from './OverviewFilters';
import { OverviewView } from './OverviewView';
import { RoleSection } from './RoleSection';
import { ChangeView } from './useOverviewView';

/** Filters, what stands side by side, and a table of streams for each role. */
export function Overview(props: {
  streams: readonly OverviewStream[];
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { streams, view, onChange } = props;
  const kept = useMemo(() => filterStreams(streams, view), [streams, view]);
  return (
    <>
      <OverviewFilters streams={streams} view={view} onChange={onChange} />
      <CompareSection streams={streams} view={view} onChange={onChange} />
      {kept.length === 0 && (
        <Typography variant="body2">{t('streams.filteredOut')}</Typography>
      )}
      {(['core', 'supporting'] as const).map(role => (
        <RoleSection
          // Other streams begin at their first page.
          key={`${role} ${JSON.stringify({ ...view, compare: [] })}`}
          role={role}
          all={streams}
          streams={kept.filter(stream => stream.role === role)}
          view={view}
          onChange={onChange}
        />
      ))}
    </>
  );
}
