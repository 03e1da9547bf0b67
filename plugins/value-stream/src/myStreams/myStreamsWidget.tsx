import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Widget of the home page: the streams of the reader's groups. */
export const myStreamsWidget = HomePageWidgetBlueprint.make({
  name: 'my-streams',
  params: {
    name: 'MyValueStreams',
    title: 'My value streams',
    description: 'How the value streams of your groups flow',
    components: () =>
      import('./MyStreams').then(m => ({ Content: m.MyStreams })),
    layout: {
      width: { minColumns: 4, defaultColumns: 12 },
      height: { minRows: 4, defaultRows: 8 },
    },
  },
});
