import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Pages,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { arrangeRows } from './arrangeRows';
import { CausedWait } from './causedWaits';
import { OverviewView } from './OverviewView';
import { StreamsTable } from './StreamsTable';
import { ChangeView } from './useOverviewView';

/** Few enough rows to be drawn at once. */
const PAGE_SIZE = 25;

/** The streams of a role in their order, page by page; nothing where there are none. */
export function RoleSection(props: {
  role: 'core' | 'supporting';
  all: readonly OverviewStream[];
  streams: readonly OverviewStream[];
  causes: ReadonlyMap<string, readonly CausedWait[]>;
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { role, all, streams, causes, view, onChange } = props;
  const { sort, descending } = view;
  const rows = useMemo(
    () => arrangeRows(streams, { sort, descending }, causes),
    [streams, sort, descending, causes],
  );
  const pageOf = role === 'core' ? 'corePage' : 'supportingPage';
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const offset = (Math.min(view[pageOf], last) - 1) * PAGE_SIZE;
  if (rows.length === 0) {
    return null;
  }
  return (
    <Section
      title={`${t(`streams.${role}.title`)} (${format.number(rows.length, 0)})`}
      intro={t(`streams.${role}.intro`)}
    >
      <StreamsTable
        label={t(`streams.${role}.title`)}
        rows={rows.slice(offset, offset + PAGE_SIZE)}
        all={all}
        causes={role === 'supporting' ? causes : undefined}
        view={view}
        onChange={onChange}
      />
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={rows.length}
        onMove={to => onChange({ [pageOf]: to / PAGE_SIZE + 1 })}
      />
    </Section>
  );
}
