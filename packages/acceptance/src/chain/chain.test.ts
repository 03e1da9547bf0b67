import { ServedTools, serveTools } from '@value-stream/demo-company';
import { Timeline } from '@value-stream/flow-engine';
import { openPipeline, OpenPipeline } from '../pipeline/openPipeline';
import { march, tellChain } from './chainStory';
import { chainSources } from './chainSources';
import { CHAIN_CATALOG, CHAIN_CONNECTORS, ITEM, STREAM } from './chainTools';

jest.setTimeout(120_000);

describe('a work item over Jira, GitHub and PagerDuty', () => {
  let tools: ServedTools;
  let open: OpenPipeline;
  let timeline: Timeline;

  beforeAll(async () => {
    tools = await serveTools(tellChain());
    open = await openPipeline({
      connectors: CHAIN_CONNECTORS,
      sources: chainSources(tools.addressOf),
      ...CHAIN_CATALOG,
    });
    for (const id of ['jira', 'github', 'pagerduty']) {
      await open.pipeline.refresh(id);
    }
    await open.pipeline.idle();
    const timelines = await open.timelines(STREAM);
    timeline = timelines.find(({ itemKey }) => itemKey === ITEM)!;
  });
  afterAll(async () => {
    await open?.close();
    await tools?.close();
  });

  it('has read every source', async () => {
    const sources = await open.pipeline.listSources();
    expect(
      sources.map(({ id, state, message }) => [id, state, message]),
    ).toEqual([
      ['github', 'ok', undefined],
      ['jira', 'ok', undefined],
      ['pagerduty', 'ok', undefined],
    ]);
  });

  it('goes through stages that Jira names, refined by reviews, runs and deployments of GitHub', () => {
    expect(
      timeline.visits.map(({ stageId, from }) => [
        stageId,
        new Date(from).toISOString(),
      ]),
    ).toEqual(
      [
        ['backlog', march(2, 9)],
        ['ready', march(3, 9)],
        ['development', march(4, 9)],
        ['waiting-for-review', march(5, 10)],
        ['development', march(6, 10)],
        ['waiting-for-review', march(9, 9)],
        ['review', march(9, 15)],
        ['waiting-for-deployment', march(10, 9)],
        ['build-and-test', march(10, 9, 15)],
        ['waiting-for-deployment', march(10, 9, 45)],
        ['deployment', march(11, 9, 5)],
        ['released', march(11, 9, 20)],
      ].map(([stage, at]) => [stage, new Date(at).toISOString()]),
    );
    expect(timeline.visits[4].entry).toBe('return');
    expect(timeline).toMatchObject({ state: 'done', traced: true });
  });

  it("says of each interval which tool's fact made it", async () => {
    const ids = timeline.visits.flatMap(({ because }) => because);
    const rows = await open
      .database('activity')
      .whereIn('id', ids)
      .select('id', 'source', 'verb');
    const sourceOf = new Map(rows.map(({ id, source }) => [id, source]));
    expect(
      timeline.visits.map(({ because }) => [
        ...new Set(because.map(id => sourceOf.get(id))),
      ]),
    ).toEqual([
      ['jira'],
      ['jira'],
      ['jira'],
      ['github'],
      ['github'],
      ['github'],
      ['github'],
      ['github'],
      ['github'],
      ['github'],
      ['github'],
      ['github'],
    ]);
  });

  it('is linked from the issue to the incident, each link with its method', async () => {
    const links = await open.database('link').select('*');
    const find = (relation: string, from: RegExp, to: RegExp) =>
      links
        .filter(
          link =>
            link.relation === relation &&
            from.test(link.from_key) &&
            to.test(link.to_key),
        )
        .map(({ method }) => method)
        .sort();
    expect(find('implements', /#1$/, /PAY-1$/)).toContain('issue-key');
    expect(find('contains', /payments#1$/, /@/)).toContain('native');
    expect(find('contains', /deployments/, /@/)).toContain('commit-ancestry');
    expect(find('caused-by', /^pagerduty:/, /deployments/)).toHaveLength(1);
  });
});
