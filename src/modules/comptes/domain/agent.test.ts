import { describe, expect, it } from 'vitest';
import { decrireAgent } from './agent.ts';
import { lieuCourt } from './lieu.ts';

describe('un navigateur', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
      'Edge sur Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox sur Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari sur iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome sur Android',
    ],
    ['curl/8.5', 'Navigateur inconnu'],
  ])('%s se dit « %s »', (agent, dit) => {
    expect(decrireAgent(agent)).toBe(dit);
  });
});

describe('un lieu', () => {
  it('se montre assez pour être reconnu, pas assez pour être une adresse', () => {
    expect(lieuCourt('192.0.2.7')).toBe('192.0.x.x');
    expect(lieuCourt('2001:db8:1:2')).toBe('2001:db8::');
    expect(lieuCourt('memoire')).toBe('Lieu inconnu');
    expect(lieuCourt(null)).toBe('Lieu inconnu');
  });
});
