import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import type { Mandat } from './instance.ts';
import { nomDuSiege, refusDePlace, siegesDe } from './suppleance.ts';

const JOUR = dateCivile('2026-11-23');
const le = (n: number) => ajouterJours(JOUR, n);
const un = (dit: Partial<Mandat> & Pick<Mandat, 'id' | 'nom'>): Mandat => ({
  ...{ instanceId: 'i', adhesionId: null, professionnelId: null, courriel: null, collegeId: null },
  ...{ siegeId: dit.id, suppleant: false, fonction: 'Membre', decision: null, du: le(-100) },
  ...{ terme: null, finiLe: null, motifDeFin: null, entreeDeclaree: false, sortieDeclaree: false },
  ...dit,
});
const A = un({ id: 'a', nom: 'Mme A' });
const B = un({ id: 'b', nom: 'M. B', siegeId: 'a', suppleant: true });
const C = un({ id: 'c', nom: 'Mme C' });

describe('Les sièges', () => {
  it('restent à leurs suppléants quand le titulaire part, et disparaissent sans eux', () => {
    const partie = { ...A, finiLe: le(-1) };
    const [siege, ...autres] = siegesDe([partie, B, { ...C, finiLe: le(-1) }], JOUR);
    expect(autres).toEqual([]);
    expect(siege).toMatchObject({ titulaire: null, suppleants: [B] });
    expect(siege && nomDuSiege(siege)).toBe('Mme A');
    // Another one takes the same seat: B stands in for them.
    const D = un({ id: 'd', nom: 'M. D', siegeId: 'a', du: JOUR });
    expect(siegesDe([partie, B, D], JOUR)).toMatchObject([{ titulaire: D, suppleants: [B] }]);
  });

  it('ne se prennent ni deux fois par la même personne, ni au-delà de ce que dit le texte', () => {
    const refus = (qui: Mandat, suppleantsMax: number | null, siegeId: string | null) =>
      refusDePlace({ suppleantsMax }, [A, B, C], {
        ...{ qui, suppleant: true, siegeId, du: JOUR, au: null },
      });
    const neuf = un({ id: 'n', nom: 'Mme N' });
    expect(refus(neuf, null, 'a')).toBeNull();
    expect(refus(neuf, 1, 'c')).toBeNull();
    expect(refus(neuf, 1, 'a')).toBe('suppleants-au-complet');
    expect(refus(neuf, 0, 'c')).toBe('suppleants-exclus');
    expect(refus(neuf, null, 'x')).toBe('siege-inconnu');
    expect(refus(A, null, 'c')).toBe('meme-nom-a-distinguer');
    // The same name with an address is somebody else; with the same address, the same person.
    const homonyme = un({ id: 'h', nom: 'Mme A', courriel: 'a@exemple.invalid' });
    expect(refus(homonyme, null, 'c')).toBeNull();
    const place = { qui: homonyme, suppleant: true, siegeId: 'c', du: JOUR, au: null };
    expect(refusDePlace({ suppleantsMax: null }, [A, B, C, homonyme], place)).toBe(
      'deja-dans-l-instance',
    );
    const titulaire = { qui: B, suppleant: false, siegeId: null, du: JOUR, au: null };
    expect(refusDePlace({ suppleantsMax: null }, [A, B, C], titulaire)).toBe(
      'meme-nom-a-distinguer',
    );
  });
});
