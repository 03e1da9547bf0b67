import { renderHook, waitFor } from '@testing-library/react';
import { useGrowing } from './useGrowing';

describe('useGrowing', () => {
  it('draws one part, then one after the other until all are there, and begins anew with another', async () => {
    const { result, rerender } = renderHook(
      ({ of }) => useGrowing(of, of.length),
      { initialProps: { of: ['a', 'b', 'c'] } },
    );
    expect(result.current).toBe(1);
    await waitFor(() => expect(result.current).toBe(3));
    rerender({ of: ['d', 'e'] });
    expect(result.current).toBe(1);
    await waitFor(() => expect(result.current).toBe(2));
    rerender({ of: [] });
    expect(result.current).toBe(0);
  });
});
