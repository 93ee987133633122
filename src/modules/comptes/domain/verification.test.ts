import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ontLeMemeNom, quiRepondent, verifier } from './verification.ts';

const GARANCE = {
  id: 'g',
  rpps: '10101010101',
  nom: 'CORLIRET DUBOSCLARD',
  prenom: 'GARANCE',
  profession: '10',
  commune: 'Giat',
  dansLeTerritoire: true,
};

describe('la vérification d’une demande de compte', () => {
  it('dit ce que le répertoire national sait du numéro donné', () => {
    const declare = { nom: 'Corliret', prenom: 'Garance', rpps: GARANCE.rpps };
    expect(verifier({ ...declare, rpps: null }, null)).toEqual({ genre: 'sans-numero' });
    expect(verifier(declare, null)).toEqual({ genre: 'introuvable' });
    expect(verifier(declare, GARANCE)).toMatchObject({ genre: 'trouve', memeNom: true });
    expect(verifier({ ...declare, nom: 'Marquessac' }, GARANCE)).toMatchObject({ memeNom: false });
  });

  it('reconnaît un nom malgré l’ordre, la casse, les accents et un second nom', () => {
    expect(ontLeMemeNom({ nom: 'garance', prenom: 'Corlirét' }, GARANCE)).toBe(true);
    expect(ontLeMemeNom({ nom: 'Corliret', prenom: '' }, GARANCE)).toBe(false);
    expect(ontLeMemeNom({ nom: '', prenom: '' }, GARANCE)).toBe(false);
  });

  it('est la même dans les deux sens, quels que soient les noms', () => {
    const nom = fc.record({ nom: fc.string(), prenom: fc.string() });
    fc.assert(fc.property(nom, nom, (a, b) => ontLeMemeNom(a, b) === ontLeMemeNom(b, a)));
  });

  it('trouve qui commence comme on tape, et personne quand on ne tape rien', () => {
    expect(quiRepondent('corl gar', [GARANCE])).toEqual([GARANCE]);
    expect(quiRepondent('marq', [GARANCE])).toEqual([]);
    expect(quiRepondent(' - ', [GARANCE])).toEqual([]);
  });
});
