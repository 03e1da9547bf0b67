import {
  CompanySize,
  LedgerEntry,
  SimulatedCompany,
  simulateCompany,
  SOURCE_IDS,
} from '@value-stream/demo-company';
import { OpenCompany, openCompany } from '../../company/openCompany';
import { createDirt } from '../dirt/createDirt';
import { askProduct } from './askProduct';
import { Product } from './Product';

/** Long enough for working days to be in it. */
const DELIVERED_MS = 4 * 86_400_000;

/** A company that was played through the connectors, and the truth beside it. */
export interface PlayedCompany {
  readonly company: SimulatedCompany['company'];
  /** Where its history ends. */
  readonly now: number;
  /** From when on what the tools delivered was taken; absent where nothing was. */
  readonly heardFrom?: number;
  readonly ledger: readonly LedgerEntry[];
  readonly product: Product;
  close(): Promise<void>;
}

export interface PlayOptions {
  readonly seed: string;
  readonly size: CompanySize;
  readonly now: number;
  /** Of the database; see `openDatabase`. */
  readonly address: string;
  /** Whether what the tools say gets dirty on its way. */
  readonly dirty: boolean;
  /** Told what is being done. */
  readonly progress: (text: string) => void;
}

/**
 * Plays a company into the product: its history through the tools' APIs, that
 * of its last days by signed deliveries, too, as a portal gets them. With dirt
 * all comes from the APIs.
 */
export async function playCompany(
  options: PlayOptions,
): Promise<PlayedCompany> {
  const { seed, size, now, address, dirty, progress } = options;
  const delivered: Parameters<OpenCompany['take']>[] = [];
  const simulated = simulateCompany({
    seed,
    size,
    now,
    ...(!dirty && {
      deliveries: {
        from: now - DELIVERED_MS,
        to: (tool, { event, body }) => delivered.push([tool, body, event]),
      },
    }),
  });
  const open = await openCompany(
    simulated,
    address,
    dirty ? createDirt(seed, simulated.tools) : undefined,
  );
  try {
    for (const tool of Object.keys(SOURCE_IDS) as (keyof typeof SOURCE_IDS)[]) {
      progress(`reading ${tool}`);
      await open.read(tool);
    }
    progress(`taking ${delivered.length} deliveries`);
    for (const delivery of delivered) {
      await open.take(...delivery);
    }
    progress('deriving');
    await open.pipeline.idle();
    await requireAllRead(open);
    return {
      company: simulated.company,
      now,
      ...(!dirty && { heardFrom: now - DELIVERED_MS }),
      ledger: simulated.ledger.entries,
      product: await askProduct(open.database, now),
      close: open.close,
    };
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function requireAllRead({ pipeline }: OpenCompany): Promise<void> {
  for (const { id, state, message, refusals } of await pipeline.listSources()) {
    if (state === 'failed' || (refusals ?? 0) > 0) {
      throw new Error(
        `The source ${id} is '${state}' with ${refusals} refusals: ${
          message ?? ''
        }`,
      );
    }
  }
}
