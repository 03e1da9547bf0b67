import { createCollator } from './createCollator';
import { itemDocument } from './ItemDocument';
import { itemPages, streamPages } from './pages';
import { streamDocument } from './StreamDocument';
import { itemOf } from '../__testUtils__/items';

const STREAM = {
  ref: 'valuestream:default/payments',
  name: 'payments',
  title: 'Payments',
  description: 'From cart to receipt',
  role: 'core' as const,
  owner: 'group:default/pay',
  customer: 'Shoppers',
  supports: [],
  declaredBy: 'entity' as const,
  memberCount: 3,
};

/** A client whose answers are these pages, one after the other. */
function answering(path: string, ...pages: readonly object[]) {
  const asked: (string | undefined)[] = [];
  const client = {
    GET: async (of: string, { params }: any) => {
      expect(of).toBe(path);
      asked.push(params.query.after);
      const data = pages[asked.length - 1];
      return data
        ? { data, response: new Response() }
        : {
            error: { error: { message: 'the database is down' } },
            response: new Response(null, { status: 503 }),
          };
    },
  };
  return { client: client as any, asked };
}

async function collect(of: AsyncIterable<unknown>): Promise<any[]> {
  const all = [];
  for await (const one of of) {
    all.push(one);
  }
  return all;
}

describe('documents', () => {
  it('of an item carry its key in the forms that people paste', () => {
    expect(
      itemDocument(
        itemOf('jira:acme.example/PAY-12', {
          title: 'Pay later',
          type: 'feature',
          entities: ['component:default/a', 'component:default/b'],
        }),
      ),
    ).toEqual({
      title: 'PAY-12 Pay later',
      text: 'jira:acme.example/PAY-12 jiraacme.example/PAY-12 PAY-12 feature',
      location: '/value-streams/items?key=jira%3Aacme.example%2FPAY-12',
      key: 'jira:acme.example/PAY-12',
      kind: 'work-item',
      itemType: 'feature',
      state: 'open',
      streams: 'valuestream:default/payments',
      authorization: { resourceRef: 'component:default/a' },
    });
  });

  it('of a commit carry its whole hash', () => {
    const hash = '0123456789abcdef0123456789abcdef01234567';
    const { title, text } = itemDocument(itemOf(`git:host/a@${hash}`));
    expect(title).toBe('012345678');
    expect(text.split(' ')).toContain(hash);
  });

  it('of a stream are seen by who may read the stream, and lead to its map', () => {
    expect(streamDocument(STREAM)).toEqual({
      title: 'Payments',
      text: 'payments · From cart to receipt · Shoppers',
      location: '/catalog/default/valuestream/payments/value-stream-map',
      ref: STREAM.ref,
      role: 'core',
      owner: 'group:default/pay',
      authorization: { resourceRef: STREAM.ref },
    });
  });
});

describe('the collator', () => {
  it('asks for the next page only when the one before is used up', async () => {
    const { client, asked } = answering(
      '/items',
      { items: [itemOf('A'), itemOf('B'), itemOf('C')], next: 'C' },
      { items: [], next: 'F' },
      { items: [itemOf('G')] },
    );
    const collator = createCollator({
      type: 'value-stream-item',
      pages: async () => itemPages(client),
      document: itemDocument,
    });
    const stream = (await collator.getCollator())[Symbol.asyncIterator]();
    expect((await stream.next()).value.key).toBe('A');
    expect(asked).toEqual([undefined]);
    expect((await stream.next()).value.key).toBe('B');
    expect(asked).toEqual([undefined]);
    const rest = [];
    for (let next = await stream.next(); !next.done; next = await stream.next())
      rest.push(next.value.key);
    expect(rest).toEqual(['C', 'G']);
    expect(asked).toEqual([undefined, 'C', 'F']);
  });

  it('lists streams by page, too', async () => {
    const { client, asked } = answering(
      '/streams',
      { streams: [STREAM], next: STREAM.ref, total: 2 },
      { streams: [{ ...STREAM, ref: 'system:default/z' }], total: 2 },
    );
    const pages = await collect(streamPages(client));
    expect(pages.map(([{ ref }]) => ref)).toEqual([
      STREAM.ref,
      'system:default/z',
    ]);
    expect(asked).toEqual([undefined, STREAM.ref]);
  });

  it('fails with what the API said, so that the index stays as it was', async () => {
    const { client } = answering('/items', { items: [itemOf('A')], next: 'A' });
    const collator = createCollator({
      type: 'value-stream-item',
      pages: async () => itemPages(client),
      document: itemDocument,
    });
    await expect(collect(await collator.getCollator())).rejects.toThrow(
      'Value streams could not be read for the search index: the database is down',
    );
  });

  it('lets the catalog decide who finds its documents', () => {
    expect(
      createCollator({
        type: 'value-stream',
        pages: async () => streamPages({} as any),
        document: streamDocument,
      }).visibilityPermission?.name,
    ).toBe('catalog.entity.read');
  });
});
