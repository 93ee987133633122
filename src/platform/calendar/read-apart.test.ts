import { describe, expect, it } from 'vitest';
import { readBusyTimeApart } from './read-apart.ts';

const options = {
  window: { start: Date.parse('2026-10-20T00:00:00Z'), end: Date.parse('2026-11-20T00:00:00Z') },
  zone: 'Europe/Paris',
  ownUids: '@nul',
};
const agenda = (regle: string) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261026T090000Z\r\nDURATION:PT1H\r\n${regle}END:VEVENT\r\nEND:VCALENDAR\r\n`;

describe('la lecture d’un agenda à part', () => {
  it('rend ce qu’il occupe, et les refus tels quels', async () => {
    const lu = await readBusyTimeApart(agenda(''), options);
    expect(lu).toMatchObject({ ok: true, valeur: { events: 1, busy: [{}] } });
    expect(await readBusyTimeApart('<html>', options)).toMatchObject({ refus: 'page-web' });
  });

  it('s’arrête quand une récurrence ne finit jamais, et ne bloque personne pendant ce temps', async () => {
    let battements = 0;
    const pouls = setInterval(() => battements++, 20);
    const regle = 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n';
    const lu = await readBusyTimeApart(agenda(regle), options, { longest: 1500 });
    clearInterval(pouls);
    expect(lu).toMatchObject({ refus: 'lecture-trop-longue' });
    expect(battements).toBeGreaterThan(15);
  });
});
