import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { type Membre, mandatairesPossibles, refusDePouvoir } from './pouvoir.ts';
import { premiereDate } from './preavis.ts';

const SEUL = { rang: 'titulaire', siege: null } as const;
const a: Membre = { ...SEUL, id: 'a', collegeId: 'l', voix: 'deliberative' };
const b: Membre = { ...SEUL, id: 'b', collegeId: 'l', voix: 'deliberative' };
const autre: Membre = { ...SEUL, id: 'c', collegeId: 's', voix: 'deliberative' };
const elu: Membre = { ...SEUL, id: 'd', collegeId: 'e', voix: 'consultative' };
const REGLES = { pouvoirsMax: 1, pouvoirsPortee: 'instance' } as const;
const LIBRE = { portes: 0, mandataireRepresente: false, mandantPorte: false };

describe('Un pouvoir', () => {
  it('se donne à qui vote, dans la limite que disent les statuts', () => {
    expect(refusDePouvoir({ mandant: a, mandataire: b }, REGLES, LIBRE)).toBeNull();
    const refus = (mandant: Membre, mandataire: Membre, regles: object = {}, etat: object = {}) =>
      refusDePouvoir({ mandant, mandataire }, { ...REGLES, ...regles }, { ...LIBRE, ...etat });
    expect(refus(a, a)).toBe('mandataire-soi-meme');
    expect(refus(elu, a)).toBe('sans-voix');
    expect(refus({ ...a, voix: null }, b)).toBe('voix-a-saisir');
    expect(refus(a, b, { pouvoirsMax: 0 })).toBe('pouvoirs-exclus');
    expect(refus(a, b, { pouvoirsMax: null })).toBe('pouvoirs-a-saisir');
    expect(refus(a, b, { pouvoirsPortee: null })).toBe('pouvoirs-a-saisir');
    expect(refus(a, elu)).toBe('mandataire-sans-voix');
    expect(refus({ ...a, rang: 'invite', voix: null }, b)).toBe('invite-sans-voix');
    expect(refus({ ...a, rang: 'suppleant', siege: 's' }, b)).toBe('suppleant-sans-pouvoir');
    expect(refus({ ...a, siege: 's' }, { ...b, rang: 'suppleant', siege: 's' })).toBe(
      'mandataire-du-meme-siege',
    );
    expect(refus(a, autre)).toBeNull();
    expect(refus(a, autre, { pouvoirsPortee: 'college' })).toBe('mandataire-d-un-autre-college');
    expect(refus(a, b, {}, { mandataireRepresente: true })).toBe('mandataire-represente');
    expect(refus(a, b, {}, { mandantPorte: true })).toBe('porteur-de-pouvoirs');
    expect(refus(a, b, {}, { portes: 1 })).toBe('pouvoirs-au-complet');
  });

  it('ne se propose qu’à qui peut le prendre', () => {
    const pouvoirs = new Map([['x', 'b']]);
    const possibles = mandatairesPossibles(a, [a, b, autre, elu], { regles: REGLES, pouvoirs });
    expect(possibles).toEqual([autre]);
  });
});

describe('La première date possible', () => {
  const regles = { preavisJours: 15, secondePreavisJours: 6, secondeDelaiJours: 15 };
  const envoi = dateCivile('2026-11-23');
  it('suit le délai, et pour la seconde le plus long des deux', () => {
    expect(premiereDate({ rang: 1, envoi, premiere: null }, regles)).toMatchObject({
      jour: '2026-12-08',
    });
    const premiere = dateCivile('2026-11-20');
    expect(premiereDate({ rang: 2, envoi, premiere }, regles)).toEqual({
      ...{ jour: '2026-12-05', cause: 'seconde' },
    });
    const tard = dateCivile('2026-12-04');
    expect(premiereDate({ rang: 2, envoi: tard, premiere }, regles)).toMatchObject({
      ...{ jour: '2026-12-10', cause: 'preavis' },
    });
  });
  it('n’existe pas quand les statuts n’ont pas été recopiés', () => {
    const sans = { preavisJours: null, secondePreavisJours: 6, secondeDelaiJours: null };
    expect(premiereDate({ rang: 1, envoi, premiere: null }, sans)).toEqual({
      aSaisir: 'preavis-a-saisir',
    });
    expect(premiereDate({ rang: 2, envoi, premiere: envoi }, sans)).toEqual({
      aSaisir: 'seconde-a-saisir',
    });
  });
});
