import { ReactNode } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import { Link } from '@backstage/core-components';
import { useAnalytics } from '@backstage/frontend-plugin-api';

/** A result of the search: a link and a line below it. */
export function ResultLine(props: {
  to: string;
  title: string;
  text: ReactNode;
  icon?: ReactNode;
  rank?: number;
}) {
  const { to, title, text, icon, rank } = props;
  const analytics = useAnalytics();
  const tell = () =>
    analytics.captureEvent('discover', title, {
      attributes: { to },
      value: rank,
    });
  return (
    <>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <ListItemText
        primary={
          <Link noTrack to={to} onClick={tell}>
            {title}
          </Link>
        }
        primaryTypographyProps={{ variant: 'h6', component: 'div' }}
        secondary={text}
      />
    </>
  );
}
