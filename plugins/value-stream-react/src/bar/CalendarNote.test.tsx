import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { CalendarNote } from './CalendarNote';

describe('CalendarNote', () => {
  it('states days, hours, zone and holidays of the stream, and the reader’s zone where it is another', async () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = own === 'Asia/Tokyo' ? 'Europe/Berlin' : 'Asia/Tokyo';
    renderInTestApp(
      <CalendarNote
        calendar={{
          timeZone: zone,
          workingDays: [1, 2, 5],
          workingHours: [
            [540, 720],
            [780, 1020],
          ],
          holidays: ['2026-12-25'],
        }}
      />,
    );
    expect(await screen.findByText(/The stream’s calendar/)).toHaveTextContent(
      `The stream’s calendar: Mon, Tue, Fri, 09:00 AM–12:00 PM, 01:00 PM–05:00 PM, ${zone}, 1 holiday. Instants are shown in your zone, ${own}.`,
    );
  });
});
