import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf } from '../__testUtils__/fingerprintOf';
import { ledgerLines } from '../ledger/Ledger';
import { simulateCompany } from '../simulation/simulateCompany';
import { Delivery, ToolRequest } from '../tools/PlayedTool';
import { Chronicle, openChronicle, writeChronicle } from './Chronicle';
import { SignedDelivery } from './createSender';
import { liveAgain, liveOn } from './liveOn';
import { speedOnRequest } from './speedOnRequest';
import { tellPortal } from './tellPortal';

const NOW = Date.UTC(2026, 10, 2, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;
const BEGIN: Chronicle = { seed: '1', size: 'small', now: NOW, watched: [] };

const simulated = (told: (delivery: Delivery) => void = () => {}) =>
  simulateCompany({
    seed: '1',
    now: NOW,
    size: 'small',
    deliveries: { from: NOW, to: (_, delivery) => told(delivery) },
  });

const speedRequest = (method: string, query: string): ToolRequest => ({
  method,
  path: '/speed',
  query: new URLSearchParams(query),
  headers: {},
  body: undefined,
  base: 'http://localhost/company',
});

/** Lives on for some minutes on a clock of its own, the second half of them faster on request. */
function live(
  company: ReturnType<typeof simulated>,
  chronicle: Chronicle,
  minutes: number,
  begin: number,
  faster?: number,
): Chronicle {
  let kept = chronicle;
  let now = begin;
  const life = liveOn(company, chronicle, {
    now: () => now,
    pace: 20,
    allTold: () => true,
    keep: grown => {
      kept = grown;
    },
  });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1_000;
      jest.advanceTimersByTime(1_000);
    }
  };
  if (faster) {
    pass(minutes * 30);
    const answer = speedOnRequest(life).answer(
      speedRequest('POST', `times=${faster}`),
    );
    expect(answer).toEqual({ body: { times: faster } });
    pass(minutes * 30);
  } else {
    pass(minutes * 60);
  }
  life.end();
  return kept;
}

describe('a company that goes on living', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('does some things a minute while one watches', () => {
    const deliveries: Delivery[] = [];
    const company = simulated(delivery => deliveries.push(delivery));
    live(company, BEGIN, 10, NOW);
    expect(deliveries.length).toBeGreaterThan(20);
    expect(company.simulation.now()).toBe(NOW + 10 * MINUTE);
  });

  it('is the same after a restart as if it had never stopped, and then goes on', () => {
    const first = simulated();
    const chronicle = live(first, BEGIN, 10, NOW);
    const [{ until }] = chronicle.watched;
    // What was written ahead happens, too.
    first.simulation.runUntil(until);
    const second = simulated();
    liveAgain(second, chronicle);
    expect(ledgerLines(second.ledger)).toBe(ledgerLines(first.ledger));
    expect(fingerprintOf(second)).toBe(fingerprintOf(first));
    const again = live(second, chronicle, 5, until + 60 * MINUTE);
    expect(again.watched).toHaveLength(2);
    const third = simulated();
    liveAgain(third, again);
    second.simulation.runUntil(again.watched[1].until);
    expect(fingerprintOf(third)).toBe(fingerprintOf(second));
  });

  it('works faster on request, and is the same after a restart', () => {
    const done = (minutes: number, faster?: number) => {
      const deliveries: Delivery[] = [];
      const company = simulated(delivery => deliveries.push(delivery));
      live(company, BEGIN, minutes, NOW, faster);
      return deliveries.length;
    };
    // 2 minutes 20 times and 2 minutes 600 times as fast are 20 hours 40 minutes
    // of work, as are 62 minutes 20 times as fast: as much is done in them.
    const fast = done(4, 600);
    expect(fast).toBeGreaterThan(100);
    expect(Math.abs(fast / done(62) - 1)).toBeLessThan(0.1);
    const first = simulated();
    const chronicle = live(first, BEGIN, 4, NOW, 600);
    expect(chronicle.watched.map(({ pace }) => pace)).toEqual([20, 600]);
    first.simulation.runUntil(chronicle.watched[1].until);
    const second = simulated();
    liveAgain(second, chronicle);
    expect(ledgerLines(second.ledger)).toBe(ledgerLines(first.ledger));
  });

  it('says what speed to write', () => {
    const life = { pace: 4, hasten: jest.fn(), end: jest.fn() };
    const control = speedOnRequest(life);
    expect(control.answer(speedRequest('POST', 'times=fast'))).toEqual({
      status: 400,
      body: { message: "times 'fast' is no number above 0 and up to 1000" },
    });
    expect(control.answer(speedRequest('GET', ''))).toEqual({
      body: { times: 4 },
    });
    expect(life.hasten).not.toHaveBeenCalled();
  });

  it('keeps its chronicle in a file and refuses that of another company', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'chronicle-')), 'c.json');
    expect(openChronicle(file, BEGIN)).toBe(BEGIN);
    const known = { ...BEGIN, told: NOW };
    writeChronicle(file, known);
    expect(openChronicle(file, { ...BEGIN, now: NOW + DAY })).toEqual(known);
    expect(() => openChronicle(file, { ...BEGIN, seed: '2' })).toThrow(
      'start with --seed 1 --size small, or remove the data of the portal',
    );
    expect(() => openChronicle(file, BEGIN, NOW + DAY)).toThrow('--now');
  });
});

describe('telling the portal', () => {
  const tell = (told: number | undefined, now: number) => {
    const sent: SignedDelivery[] = [];
    const teller = tellPortal(
      { ...(told !== undefined && { told }) },
      now,
      { send: delivery => sent.push(delivery), waiting: 0 },
      id => `secret of ${id}`,
    );
    return { sent, teller };
  };

  it('delivers the last day at the first start, and of events the history before, newest first', () => {
    // Of a Monday at noon there is a weekend in it.
    const now = NOW + 2 * DAY;
    const { sent, teller } = tell(undefined, now);
    expect(teller.from).toBe(now - DAY);
    const { tools } = simulateCompany({
      seed: '1',
      now,
      size: 'small',
      deliveries: { from: teller.from, to: teller.listen },
    });
    const delivered = sent.length;
    const kinds = new Set(sent.map(({ sourceId }) => sourceId));
    expect(kinds.size).toBeGreaterThan(3);
    teller.sendHistory(tools);
    const history = sent
      .slice(delivered)
      .flatMap(({ body }) => JSON.parse(body));
    expect(history.length).toBeGreaterThan(500);
    const times = history.map(({ time }) => Date.parse(time));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times[0]).toBeLessThan(teller.from);
  });

  it('delivers after a restart what the portal was not yet told', () => {
    const { sent, teller } = tell(NOW - 60 * MINUTE, NOW);
    expect(teller.from).toBe(NOW - 60 * MINUTE);
    teller.listen('argocd', { at: teller.from - 1, body: {} });
    teller.listen('argocd', { at: teller.from, body: {} });
    expect(sent.map(({ sourceId }) => sourceId)).toEqual(['company-argocd']);
    expect(sent[0].headers.authorization).toBe(
      'Bearer secret of company-argocd',
    );
  });
});
