import { describe, expect, it } from 'vitest';
import { accesAuDossier } from './acces.ts';
import type { Accord, ObjetDAccord, Reponse } from './accord.ts';
import type { CadreDEquipe, Membre } from './equipe.ts';

const LE = new Date('2026-11-23T08:12:00Z');
const HIER = new Date('2026-11-22T08:12:00Z');
const DEMAIN = new Date('2026-11-24T08:12:00Z');

const membre = (cadre: CadreDEquipe, autres: Partial<Membre> = {}): Membre => ({
  id: 'place',
  genre: 'professionnel',
  membre: 'moi',
  nom: 'Garance Corliret',
  fonction: 'Médecin',
  cadre,
  ouvreur: false,
  depuis: HIER,
  jusquA: null,
  ajouteParNom: 'Capucine Aubreval',
  retireParNom: null,
  ...autres,
});
const accord = (objet: ObjetDAccord, reponse: Reponse, finiLe: Date | null = null): Accord => ({
  id: 'accord',
  objet,
  reponse,
  voie: 'oral',
  donnePar: 'patient',
  version: 0,
  recueilliLe: HIER,
  recueilliParNom: 'Capucine Aubreval',
  finiLe,
  finiParNom: null,
});

type Etat = Parameters<typeof accesAuDossier>[1];
const acces = (etat: Partial<Etat>, regard: Partial<Parameters<typeof accesAuDossier>[0]> = {}) =>
  accesAuDossier(
    { tous: false, membres: ['moi'], lecteurs: ['moi'], ...regard },
    { equipe: [], accords: [], medecinTraitant: null, opposes: [], brisJusqua: null, ...etat },
    LE,
  );

describe('l’accès à un dossier', () => {
  it('est fermé à qui ne soigne pas la personne', () => {
    expect(acces({})).toBeNull();
    expect(
      acces({
        equipe: [membre('equipe', { membre: 'autre' })],
        accords: [accord('echange', 'oui')],
      }),
    ).toBeNull();
  });

  it('s’ouvre à l’équipe quand la personne est informée et ne s’oppose pas', () => {
    const equipe = [membre('equipe')];
    expect(acces({ equipe })).toBeNull();
    expect(acces({ equipe, accords: [accord('echange', 'oui')] })).toBe('equipe');
    expect(acces({ equipe, accords: [accord('echange', 'non')] })).toBeNull();
    expect(acces({ equipe, accords: [accord('echange', 'oui', HIER)] })).toBeNull();
  });

  it('reste à qui a ouvert le dossier jusqu’à un refus', () => {
    const equipe = [membre('equipe', { ouvreur: true })];
    expect(acces({ equipe })).toBe('equipe');
    expect(acces({ equipe, accords: [accord('echange', 'non')] })).toBeNull();
  });

  it('suit les dates de l’équipe', () => {
    const accords = [accord('echange', 'oui')];
    expect(acces({ accords, equipe: [membre('equipe', { depuis: DEMAIN })] })).toBeNull();
    expect(acces({ accords, equipe: [membre('equipe', { jusquA: HIER })] })).toBeNull();
    expect(acces({ accords, equipe: [membre('equipe', { jusquA: LE })] })).toBeNull();
    expect(acces({ accords, equipe: [membre('equipe', { jusquA: DEMAIN })] })).toBe('equipe');
  });

  it('s’ouvre au médecin traitant, et au partage consenti, pas plus loin', () => {
    const accords = [accord('echange', 'oui')];
    expect(acces({ accords, medecinTraitant: 'moi' })).toBe('equipe');
    expect(acces({ medecinTraitant: 'moi' })).toBeNull();
    const equipe = [membre('partage')];
    expect(acces({ accords, equipe })).toBeNull();
    expect(acces({ equipe, accords: [accord('partage', 'oui')] })).toBe('partage');
    expect(acces({ equipe, accords: [accord('partage', 'non')] })).toBeNull();
  });

  it('en accès exceptionnel, finit à son heure', () => {
    expect(acces({ brisJusqua: DEMAIN })).toBe('bris-de-glace');
    expect(acces({ brisJusqua: LE })).toBeNull();
  });

  it('n’est à personne que la personne bloque, coordination et accès exceptionnel compris', () => {
    const tout = {
      equipe: [membre('equipe')],
      accords: [accord('echange', 'oui')],
      brisJusqua: DEMAIN,
    };
    const opposes = ['celui-que-j-assiste'];
    expect(acces({ ...tout, opposes }, { lecteurs: opposes })).toBeNull();
    expect(acces({ opposes: ['moi'] }, { tous: true })).toBeNull();
    expect(acces({ opposes: ['autre'] }, { tous: true })).toBe('coordination');
  });
});
