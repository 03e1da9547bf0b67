import { makeStyles } from '@material-ui/core/styles';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Stream } from '@value-stream/backstage-plugin-value-stream-common';
import { EntityName } from '../page/EntityName';
import { mappingRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';
import { streamMemberExample } from './streamMemberExample';

const KINDS = [
  'component',
  'system',
  'domain',
  'api',
  'resource',
  'group',
] as const;

const useStyles = makeStyles(
  theme => ({
    summary: { cursor: 'pointer' },
    list: {
      margin: theme.spacing(0.5, 0),
      paddingLeft: theme.spacing(2.5),
      maxHeight: 260,
      overflowY: 'auto',
    },
    yaml: {
      margin: theme.spacing(1, 0, 0),
      padding: theme.spacing(1.5),
      background: theme.palette.action.hover,
      overflowX: 'auto',
      fontSize: 13,
    },
  }),
  { name: 'ValueStreamMembersText' },
);

/** How many members of each kind, which they are, and where it says why; what to add where there are none. */
export function MembersText(props: { stream: Stream }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const mapping = useRouteRef(mappingRouteRef);
  const { stream } = props;
  const { members, memberCount } = stream;
  if (memberCount === 0) {
    return (
      <>
        {t('header.noMembers')}
        <pre className={classes.yaml}>{streamMemberExample(stream.ref)}</pre>
      </>
    );
  }
  const counts = new Map<(typeof KINDS)[number] | 'other', number>();
  for (const { entityRef } of members) {
    const { kind } = parseEntityRef(entityRef);
    const known = KINDS.find(one => one === kind) ?? 'other';
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const restricted = memberCount - members.length;
  const parts = [...KINDS, 'other' as const].flatMap(kind => {
    const count = counts.get(kind);
    return count ? [t(`header.memberKinds.${kind}`, { count })] : [];
  });
  const text = [
    ...parts,
    ...(restricted > 0 ? [t('header.restricted', { count: restricted })] : []),
  ].join(', ');
  return (
    <>
      {members.length === 0 ? (
        text
      ) : (
        <details>
          <summary className={classes.summary}>{text}</summary>
          <ul className={classes.list}>
            {members.map(({ entityRef, title, evidence }) => (
              <li key={entityRef} title={evidence}>
                <EntityName entityRef={entityRef} title={title} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mapping && (
        <Link
          to={`${mapping()}?${new URLSearchParams({ stream: stream.ref })}`}
        >
          {t('header.mapping')}
        </Link>
      )}
    </>
  );
}
