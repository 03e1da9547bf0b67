import { act, renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './useAnswer';

describe('useAnswer', () => {
  it('keeps the answer from before until the new one is there', async () => {
    const pending = new Map<string, (answer: string) => void>();
    const ask = (key: string) => () =>
      new Promise<string>(resolve => pending.set(key, resolve));
    const { result, rerender } = renderHook(
      ({ key }) => useAnswer(key, ask(key)),
      { initialProps: { key: 'a' } },
    );
    expect(result.current).toMatchObject({ loading: true, current: false });
    await act(async () => pending.get('a')!('A'));
    expect(result.current).toMatchObject({ data: 'A', current: true });

    rerender({ key: 'b' });
    expect(result.current).toMatchObject({
      data: 'A',
      loading: true,
      current: false,
    });
    await act(async () => pending.get('b')!('B'));
    expect(result.current).toMatchObject({ data: 'B', current: true });
  });

  it('drops the answer to a question that was overtaken', async () => {
    const pending = new Map<string, (answer: string) => void>();
    const signals: AbortSignal[] = [];
    const { result, rerender } = renderHook(
      ({ key }) =>
        useAnswer(key, signal => {
          signals.push(signal);
          return new Promise<string>(resolve => pending.set(key, resolve));
        }),
      { initialProps: { key: 'slow' } },
    );
    rerender({ key: 'quick' });
    expect(signals[0].aborted).toBe(true);
    await act(async () => pending.get('quick')!('quick'));
    await act(async () => pending.get('slow')!('slow'));
    expect(result.current.data).toBe('quick');
  });

  it('asks again after a failure', async () => {
    let times = 0;
    const { result } = renderHook(() =>
      useAnswer('a', async () => {
        times += 1;
        if (times === 1) {
          throw new Error('down');
        }
        return 'up';
      }),
    );
    await waitFor(() => expect(result.current.error?.message).toBe('down'));
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.data).toBe('up'));
    expect(result.current.error).toBeUndefined();
  });

  it('asks nothing without a question', () => {
    const ask = jest.fn();
    const { result } = renderHook(() => useAnswer(undefined, ask));
    expect(ask).not.toHaveBeenCalled();
    expect(result.current.loading).toBe(false);
  });
});
