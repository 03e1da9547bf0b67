import { keepsBar, Row, Unit } from './Row';

const WIDTHS = [44, 34, 15, 17] as const;

export function tableHead(): string {
  return line(['what', 'size', 'measured', 'bar'], 'verdict');
}

export function tableLine(row: Row): string {
  const kept = keepsBar(row);
  const verdict = { true: 'passed', false: 'FAILED', undefined: '' };
  return line(
    [row.what, row.size, valueText(row.measured, row.unit), barText(row)],
    verdict[`${kept}`],
  );
}

function barText({ bar, unit }: Row): string {
  if (!bar) {
    return '-';
  }
  return 'atMost' in bar
    ? `<= ${valueText(bar.atMost, unit)}`
    : `>= ${valueText(bar.atLeast, unit)}`;
}

function valueText(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${number} ${unit}`;
}

function line(cells: readonly string[], verdict: string): string {
  const [what, size, measured, bar] = cells;
  return [
    what.padEnd(WIDTHS[0]),
    size.padEnd(WIDTHS[1]),
    measured.padStart(WIDTHS[2]),
    bar.padStart(WIDTHS[3]),
    ` ${verdict}`,
  ]
    .join(' ')
    .trimEnd();
}
