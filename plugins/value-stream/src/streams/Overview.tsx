import Typography from '@material-ui/core/Typography';
import { useCallback, useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { PortfolioSection } from '../portfolio';
import { valueStreamTranslationRef } from '../translation';
import { SinceLastVisit } from '../visit/SinceLastVisit';
import { causedWaits } from './causedWaits';
import { CompareSection } from './CompareSection';
import { filterStreams } from './arrangeRows';
import { NoStreamLine } from './NoStreamLine';
import { OpenFigureContext, StreamFigure } from './OpenFigureContext';
import { OverviewEvidence } from './OverviewEvidence';
import { OverviewFilters } from './OverviewFilters';
import { OverviewView } from './OverviewView';
import { RoleSection } from './RoleSection';
import { ChangeView } from './useOverviewView';

const USUAL_DAYS = 90;

/** What changed, filters, the portfolio, what stands side by side, and a table of streams for each role. */
export function Overview(props: {
  answer: ApiSchemas['OverviewAnswer'];
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { answer, view, onChange } = props;
  const { streams } = answer;
  const { search, owner, role: only, tag, tool } = view;
  const kept = useMemo(
    () => filterStreams(streams, { search, owner, role: only, tag, tool }),
    [streams, search, owner, only, tag, tool],
  );
  const byRole = useMemo(
    () => ({
      core: kept.filter(({ role }) => role === 'core'),
      supporting: kept.filter(({ role }) => role === 'supporting'),
    }),
    [kept],
  );
  const causes = useMemo(() => causedWaits(streams), [streams]);
  const open = useCallback(
    (evidence: StreamFigure) => onChange({ evidence, item: undefined }),
    [onChange],
  );
  return (
    <OpenFigureContext.Provider value={open}>
      {/* Constraints are of a window: only the usual one is compared. */}
      {answer.days === USUAL_DAYS && <SinceLastVisit answer={answer} />}
      <NoStreamLine noStream={answer.noStream} />
      <OverviewFilters
        streams={streams}
        kept={kept}
        view={view}
        onChange={onChange}
      />
      {kept.length > 0 && (
        <PortfolioSection
          streams={kept}
          readableOnly={answer.readableOnly}
          view={view}
          onChange={onChange}
        />
      )}
      <CompareSection streams={streams} view={view} onChange={onChange} />
      {kept.length === 0 && (
        <Typography variant="body2">{t('streams.filteredOut')}</Typography>
      )}
      {(['core', 'supporting'] as const).map(role => (
        <RoleSection
          key={role}
          role={role}
          all={streams}
          causes={causes}
          streams={byRole[role]}
          view={view}
          onChange={onChange}
        />
      ))}
      <OverviewEvidence streams={streams} view={view} onChange={onChange} />
    </OpenFigureContext.Provider>
  );
}
