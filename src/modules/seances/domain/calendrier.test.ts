import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import {
  echeanceDAssemblee,
  echeanceDElection,
  echeanceDeDeclaration,
  echeanceDObjet,
  prochaineEcheance,
} from './calendrier.ts';

const jour = dateCivile('2026-11-23');

describe('Le calendrier légal', () => {
  it('demande une assemblée par année civile', () => {
    const tenues = [dateCivile('2025-06-12')];
    expect(echeanceDAssemblee(true, { tenues, prevues: [] }, jour)).toMatchObject({
      ...{ etat: 'a-faire', avant: '2026-12-31' },
    });
    const prevues = [dateCivile('2026-12-10')];
    expect(echeanceDAssemblee(true, { tenues, prevues }, jour).phrase).toContain(
      '10 décembre 2026',
    );
    const faite = { tenues: [dateCivile('2026-06-11')], prevues };
    expect(echeanceDAssemblee(true, faite, jour)).toMatchObject({ etat: 'fait', avant: null });
    expect(echeanceDAssemblee(false, { tenues: [], prevues: [] }, jour).etat).toBe('inconnu');
  });

  it('compte les dirigeants élus par l’assemblée, sans deviner ce qui n’est pas dit', () => {
    const de = (...decisions: (string | null)[]) => ({ qui: crypto.randomUUID(), decisions });
    const ag = de('Assemblée générale du 12 mars', 'Conseil d’administration');
    expect(echeanceDElection([ag, de('Conseil d’administration')]).etat).toBe('fait');
    expect(echeanceDElection([ag, de(null), de('Le conseil')]).etat).toBe('inconnu');
    expect(echeanceDElection([ag, de('Le conseil'), de('Le conseil')]).etat).toBe('en-retard');
    expect(echeanceDElection([]).etat).toBe('inconnu');
  });

  it('dit fait ce qui est noté, et la prochaine date qui soit connue', () => {
    expect(echeanceDObjet('comptes', undefined).etat).toBe('a-faire');
    const note = {
      objet: 'comptes',
      presenteLe: jour,
      transmisLe: jour,
      destinataires: 'ARS',
    } as const;
    expect(echeanceDObjet('comptes', note)).toMatchObject({ etat: 'fait' });
    const declaration = echeanceDeDeclaration([dateCivile('2027-01-05')], jour);
    const assemblee = echeanceDAssemblee(true, { tenues: [], prevues: [] }, jour);
    expect(prochaineEcheance([declaration, assemblee])?.cle).toBe('assemblee');
    expect(echeanceDeDeclaration([dateCivile('2026-11-01')], jour).etat).toBe('en-retard');
    expect(prochaineEcheance([echeanceDeDeclaration([], jour)])).toBeNull();
  });
});
