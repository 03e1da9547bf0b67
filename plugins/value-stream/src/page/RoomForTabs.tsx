import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    '@global': {
      '.bui-TabListWrapper': { maxWidth: '100vw', overflowX: 'auto' },
    },
  },
  { name: 'ValueStreamRoomForTabs' },
);

/**
 * A page below the tabs of `/value-streams`. The portal draws the tabs; there
 * are too many for a narrow screen, where they scroll and the page does not.
 */
export function RoomForTabs(props: { children: ReactNode }) {
  useStyles();
  return <>{props.children}</>;
}
