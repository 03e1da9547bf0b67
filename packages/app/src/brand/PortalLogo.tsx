import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    height: 72,
    paddingLeft: (sidebarConfig.drawerWidthClosed - 36) / 2,
    color: '#e8f3f1',
    fontSize: 16,
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
});

/** The mark of the portal: a wait, a step and the ladder below them. */
export const PortalLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" underline="none" className={classes.link} aria-label="Home">
      <svg width="36" height="36" viewBox="0 0 64 64" aria-hidden="true">
        <path
          d="M6 42 18 20l12 22z"
          fill="none"
          stroke="#f2b84b"
          strokeWidth="4"
          strokeLinejoin="round"
        />
        <rect x="38" y="20" width="20" height="22" rx="2" fill="#e8f3f1" />
        <path
          d="M6 54h24v-5h8v5h20"
          fill="none"
          stroke="#5fc3a8"
          strokeWidth="4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      {isOpen && <span>Value streams</span>}
    </Link>
  );
};
