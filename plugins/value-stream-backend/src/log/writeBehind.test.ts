import { writeBehind } from './writeBehind';

describe('writeBehind', () => {
  it('begins a write and lets the caller go on', async () => {
    const told: string[] = [];
    let finish = () => {};
    const behind = writeBehind();
    await behind.write(
      () =>
        new Promise<void>(resolve => {
          told.push('begun');
          finish = () => {
            told.push('done');
            resolve();
          };
        }),
    );
    told.push('prepared');
    finish();
    await behind.end();
    expect(told).toEqual(['begun', 'prepared', 'done']);
  });

  it('has one write at a time', async () => {
    let running = 0;
    let most = 0;
    const behind = writeBehind();
    const write = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setTimeout(resolve, 1));
      running -= 1;
    };
    for (let n = 0; n < 4; n += 1) {
      await behind.write(write);
    }
    await behind.end();
    expect(most).toBe(1);
  });

  it('tells of a write that failed before it begins another', async () => {
    const behind = writeBehind();
    const second = jest.fn(async () => {});
    await behind.write(async () => {
      throw new Error('The disk is full');
    });
    await expect(behind.write(second)).rejects.toThrow('The disk is full');
    expect(second).not.toHaveBeenCalled();
  });

  it('tells at the end of the last write that failed', async () => {
    const behind = writeBehind();
    await behind.write(async () => {
      throw new Error('The disk is full');
    });
    await expect(behind.end()).rejects.toThrow('The disk is full');
  });
});
