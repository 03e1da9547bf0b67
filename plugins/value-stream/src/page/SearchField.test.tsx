import { fireEvent, render, screen } from '@testing-library/react';
import { SearchField } from './SearchField';

const field = () => screen.getByRole('searchbox', { name: 'Search' });

describe('SearchField', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells a text once its writer pauses', () => {
    const onChange = jest.fn();
    render(<SearchField label="Search" value="" onChange={onChange} />);
    fireEvent.change(field(), { target: { value: 'sh' } });
    jest.advanceTimersByTime(100);
    fireEvent.change(field(), { target: { value: 'shop' } });
    jest.advanceTimersByTime(199);
    expect(onChange).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(onChange.mock.calls).toEqual([['shop']]);
  });

  it('follows an address that was gone back to, and does not write over it', () => {
    const onChange = jest.fn();
    const { rerender } = render(
      <SearchField label="Search" value="shop" onChange={onChange} />,
    );
    rerender(<SearchField label="Search" value="pay" onChange={onChange} />);
    expect(field()).toHaveValue('pay');
    jest.advanceTimersByTime(1_000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
